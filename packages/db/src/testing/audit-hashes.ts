import { defineStatement, rows, type Transaction } from '../statement.ts'

/** Number and hash of every audit record, in order; meant for databases with one tenant's log. */
export function* auditHashes(): Transaction<readonly { readonly sequence: number; readonly hash: string }[]> {
  return yield* rows(everyHash, {})
}

const everyHash = defineStatement<object>()('every_audit_hash', ({ db, t: { auditRecords } }) =>
  db
    .select({ sequence: auditRecords.sequence, hash: auditRecords.hash })
    .from(auditRecords)
    .orderBy(auditRecords.sequence),
)
