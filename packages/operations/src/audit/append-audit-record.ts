import { auditChainStart, auditHash, row, runEach, type Statements, statements } from '@reprieve/db'
import type { Actor, TenantId } from '@reprieve/domain'

/** What a record says of one operation; JSON values only. */
export interface AuditEntry {
  readonly targetId: string | null
  readonly targetName: string | null
  readonly before?: unknown
  readonly after?: unknown
  readonly details?: unknown
}

export interface AuditFacts extends AuditEntry {
  readonly tenantId: TenantId
  readonly id: string
  readonly at: Date
  readonly actor: Actor
  readonly operation: string
  readonly outcome: 'succeeded' | 'failed'
  readonly error: string | null
  readonly requestId: string | null
  readonly correlationId: string | null
}

/** Adds a record to the tenant's chain (R49). Only under the tenant's lock: the sequence has no gap and no double. */
export function* appendAuditRecord(facts: AuditFacts): Statements<void> {
  yield* appendAuditRecords(facts.tenantId, [facts])
}

/** The same for several records of one tenant, in order. */
export function* appendAuditRecords(tenantId: TenantId, list: readonly AuditFacts[]): Statements<void> {
  if (list.length === 0) return
  const last = yield* row(statements.lastAuditRecord, { tenantId })
  let { sequence, hash: previousHash } = last ?? { sequence: 0, hash: auditChainStart }
  const records = list.map((facts) => {
    sequence += 1
    const { before = null, after = null, details = null } = facts
    const record = { ...facts, before, after, details, sequence, previousHash }
    previousHash = auditHash(record)
    return { ...record, hash: previousHash }
  })
  yield* runEach(statements.insertAuditRecord, records)
}
