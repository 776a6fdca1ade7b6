import { auditChainStart, auditHash, row, run, type Statements, statements } from '@reprieve/db'
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
  const last = yield* row(statements.lastAuditRecord, { tenantId: facts.tenantId })
  const record = {
    ...facts,
    before: facts.before ?? null,
    after: facts.after ?? null,
    details: facts.details ?? null,
    sequence: (last?.sequence ?? 0) + 1,
    previousHash: last?.hash ?? auditChainStart,
  }
  yield* run(statements.insertAuditRecord, { ...record, hash: auditHash(record) })
}
