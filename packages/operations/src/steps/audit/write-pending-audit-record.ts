import { changed, lastInstant, rows, statements, type Transaction } from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'
import { type AuditFacts, appendAuditRecord } from './append-audit-record.ts'

/** The contents of a row of `owed_records`. `at` is in ISO 8601. */
export type PendingAuditFacts = Omit<AuditFacts, 'at'> & { readonly at: string }

const recordsAtOnce = 1_000

/**
 * Writes the record into the other tenant's audit log, exactly once however often it is called, and removes the pending
 * row.
 */
export async function writePendingAuditRecord(
  dependencies: Dependencies,
  {
    tenantId,
    id,
    owedTo,
    facts,
  }: Pick<statements.PendingAuditRecordRow, 'tenantId' | 'id' | 'owedTo' | 'facts'>,
): Promise<void> {
  const { storage } = dependencies
  // Only `changeAtBothSides` writes these rows.
  const owed = facts as PendingAuditFacts
  await storage.transaction(owedTo, function* () {
    if (yield* isWritten(owed)) return
    yield* appendAuditRecord(dependencies, { ...owed, at: new Date(owed.at) })
  })
  await storage.transaction(tenantId, () => changed(statements.removePendingAuditRecord, { tenantId, id }))
}

function* isWritten({ tenantId, id, operation, targetId, at }: PendingAuditFacts): Transaction<boolean> {
  const place = {
    tenantId,
    targetId: targetId ?? '',
    key: 0,
    operation,
    outcome: '',
    actorId: '',
    limit: recordsAtOnce,
  }
  const time = { from: new Date(at), to: lastInstant }
  const found = yield* rows(statements.auditPagesOfTarget.newer, { ...place, ...time })
  return found.some(({ record }) => record.id === id)
}
