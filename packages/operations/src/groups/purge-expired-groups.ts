import { rows, statements, type Transaction, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { appendAuditRecords } from '../steps/audit/append-audit-record.ts'
import { everyTenantId } from '../steps/load/every-tenant-id.ts'
import { verifyClock } from '../steps/purge/verify-clock.ts'

const groupsAtOnce = 50
const actor = { kind: 'system', name: 'worker' } as const

export interface PurgeExpiredGroupsInput {
  /** Stands in the audit records; by default a new one. */
  readonly correlationId?: string | undefined
}

/**
 * Removes the groups whose window is over, with the memberships that waited for them; gives how many. None by a clock that is
 * not believed (R43).
 */
export const purgeExpiredGroups =
  (dependencies: Dependencies) =>
  async ({ correlationId = dependencies.newId() }: PurgeExpiredGroupsInput = {}): Promise<number> => {
    const { now } = await verifyClock(dependencies)
    if (now === null) return 0
    let purged = 0
    for await (const tenantId of everyTenantId(dependencies)) {
      for (;;) {
        const count = await purgePortion(dependencies, tenantId, { now, correlationId })
        purged += count
        if (count < groupsAtOnce) break
      }
    }
    return purged
  }

interface Sweep {
  readonly now: Date
  readonly correlationId: string
}

async function purgePortion(
  dependencies: Dependencies,
  tenantId: TenantId,
  { now, correlationId }: Sweep,
): Promise<number> {
  const { storage, newId } = dependencies
  const expired = { tenantId, now, limit: groupsAtOnce }
  const due = await storage.read(() => rows(statements.ofGroups.expired, { ...expired, limit: 1 }))
  if (due.length === 0) return 0
  return storage.transaction(tenantId, function* (): Transaction<number> {
    const groups = yield* rows(statements.ofGroups.expired, expired)
    for (const { id } of groups) {
      yield* write(statements.removeSuspendedMembershipsOfGroup, { tenantId, groupId: id })
      yield* write(statements.ofGroups.remove, { tenantId, id })
    }
    const facts = { at: now, actor, operation: 'purgeGroup', requestId: null, correlationId }
    const records = groups.map(({ id }) => ({
      ...facts,
      tenantId,
      id: newId(),
      outcome: 'succeeded' as const,
      error: null,
      targetId: id,
      targetName: null,
      before: { state: 'deleted' },
      after: { state: 'purged' },
    }))
    yield* appendAuditRecords(dependencies, tenantId, records)
    return groups.length
  })
}
