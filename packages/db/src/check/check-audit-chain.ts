import type Database from 'better-sqlite3'
import { auditChainStart, auditHash } from '../audit-hash.ts'
import type { Finding } from './finding.ts'
import { readRows } from './read-rows.ts'

/** R49: each tenant's records count from 1 without a gap, each says the hash of the one before, and none was changed. */
export function* checkAuditChain(database: Database.Database): Generator<Finding> {
  let tenantId: string | null = null
  let sequence = 0
  let hash = auditChainStart
  for (const record of readRows(database, 'auditRecords', 'order by tenant_id, sequence')) {
    if (record.tenantId !== tenantId) {
      tenantId = record.tenantId
      sequence = 0
      hash = auditChainStart
    }
    const about = { rule: 'R49', tenantId, id: record.id }
    if (record.sequence !== sequence + 1) {
      yield { ...about, message: `audit record ${sequence + 1} is missing` }
    } else if (record.previousHash !== hash) {
      yield { ...about, message: `audit record ${record.sequence} does not follow the one before it` }
    }
    if (record.hash !== auditHash(record)) {
      yield { ...about, message: `audit record ${record.sequence} was changed` }
    }
    sequence = record.sequence
    hash = record.hash
  }
}
