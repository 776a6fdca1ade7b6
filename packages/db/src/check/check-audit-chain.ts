import { auditChainStart, auditHash } from '../audit-hash.ts'
import type { Statements } from '../statement.ts'
import { tenantTable } from './each-row.ts'
import type { Finding } from './finding.ts'

/** R49: the records count from 1 without a gap, each says the hash of the one before, and none was changed. */
export function* checkAuditChain(tenantId: string, report: (finding: Finding) => void): Statements<void> {
  let sequence = 0
  let hash = auditChainStart
  yield* auditRecords.each(tenantId, (record) => {
    const tell = (message: string) => report({ rule: 'R49', tenantId, id: record.id, message })
    if (record.sequence !== sequence + 1) {
      tell(`audit record ${sequence + 1} is missing`)
    } else if (record.previousHash !== hash) {
      tell(`audit record ${record.sequence} does not follow the one before it`)
    }
    if (record.hash !== auditHash(record)) tell(`audit record ${record.sequence} was changed`)
    sequence = record.sequence
    hash = record.hash
  })
}

// Below every sequence that a record could have been given.
const auditRecords = tenantTable('auditRecords', 'sequence', Number.MIN_SAFE_INTEGER)
