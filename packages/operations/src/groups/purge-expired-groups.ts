import { statements, write } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { type PurgeInput, purgeExpiredHolders } from '../steps/purge/purge-expired-holders.ts'

/**
 * Removes the groups whose window is over, with their identifiers in sources and their suspended memberships, and returns
 * their number. Removes none while the clock is not trusted (R43).
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
          yield* write(statements.removeExternalIdsOfGroup, { tenantId, groupId: id })
          yield* write(statements.ofGroups.remove, { tenantId, id })
        },
      },
      input,
    )
