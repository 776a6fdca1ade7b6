import { statements, write } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { type PurgeInput, purgeExpiredHolders } from '../steps/purge/purge-expired-holders.ts'

/**
 * Removes the groups whose window has ended, with the memberships that waited for them, and returns how many. It
 * removes none while the clock is not trusted (R43).
 */
export const purgeExpiredGroups =
  (dependencies: Dependencies) =>
  (input: PurgeInput = {}): Promise<number> =>
    purgeExpiredHolders(
      dependencies,
      {
        operation: 'purgeGroup',
        expired: statements.ofGroups.expired,
        *remove({ tenantId, id }) {
          yield* write(statements.removeSuspendedMembershipsOfGroup, { tenantId, groupId: id })
          yield* write(statements.ofGroups.remove, { tenantId, id })
        },
      },
      input,
    )
