import { rows, type statements, type Transaction } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { appendAuditRecords } from '../audit/append-audit-record.ts'
import { everyTenantId } from '../load/every-tenant-id.ts'
import { verifyClock } from './verify-clock.ts'

const atOnce = 50
const actor = { kind: 'system', name: 'worker' } as const

/** A kind of object that holds addresses as a group does, and how it is removed. */
interface Purge {
  /** The name of the operation in the audit records. */
  readonly operation: string
  readonly expired: typeof statements.ofGroups.expired
  readonly remove: (one: { readonly tenantId: TenantId; readonly id: string }) => Transaction<void>
}

export interface PurgeInput {
  /** Appears in the audit records. Default: a new one. */
  readonly correlationId?: string | undefined
}

interface Sweep {
  readonly now: Date
  readonly correlationId: string
}

/**
 * Removes the groups, contacts or shared mailboxes whose window has ended, and returns how many. It removes none while
 * the clock is not trusted (R43).
 */
export async function purgeExpiredHolders(
  dependencies: Dependencies,
  purge: Purge,
  { correlationId = dependencies.newId() }: PurgeInput,
): Promise<number> {
  const { now } = await verifyClock(dependencies)
  if (now === null) return 0
  let purged = 0
  for await (const tenantId of everyTenantId(dependencies)) {
    for (;;) {
      const count = await purgePortion(dependencies, tenantId, purge, { now, correlationId })
      purged += count
      if (count < atOnce) break
    }
  }
  return purged
}

async function purgePortion(
  dependencies: Dependencies,
  tenantId: TenantId,
  { operation, expired, remove }: Purge,
  { now, correlationId }: Sweep,
): Promise<number> {
  const { storage, newId } = dependencies
  const wanted = { tenantId, now, limit: atOnce }
  const due = await storage.read(() => rows(expired, { ...wanted, limit: 1 }))
  if (due.length === 0) return 0
  return storage.transaction(tenantId, function* (): Transaction<number> {
    const found = yield* rows(expired, wanted)
    for (const { id } of found) yield* remove({ tenantId, id })
    const facts = { at: now, actor, operation, requestId: null, correlationId }
    const records = found.map(({ id }) => ({
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
    return found.length
  })
}
