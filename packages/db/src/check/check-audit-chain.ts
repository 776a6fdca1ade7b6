import type { Transaction } from '../statement.ts'
import { type AuditPlace, auditStart, type Verified, verifyAuditRecords } from '../verify-audit-records.ts'
import type { Finding } from './finding.ts'

const recordsAtOnce = 1_000

/**
 * Checks a tenant's audit records (R49): they count from 1 without a gap, each holds the hash of the one before, and
 * none was changed, cut off or added.
 */
export function* checkAuditChain(tenantId: string, report: (finding: Finding) => void): Transaction<void> {
  let after: AuditPlace | null = auditStart
  while (after !== null) {
    const verified: Verified = yield* verifyAuditRecords({ tenantId, after, limit: recordsAtOnce })
    for (const { id, message } of verified.findings) report({ rule: 'R49', tenantId, id: id ?? '', message })
    after = verified.next
  }
}
