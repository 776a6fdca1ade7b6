import type { AuditTexts, StoredAuditRecord, Transaction } from '@reprieve/db'
import type { AuditRecord, TenantId } from '@reprieve/domain'
import { withNames } from '../access/with-names.ts'

/**
 * Reads records of one tenant for display: with their texts unless those were purged, and with the actors' present
 * names.
 */
export function* readAuditRecords(
  tenantId: TenantId,
  found: readonly StoredAuditRecord[],
): Transaction<readonly AuditRecord[]> {
  const actors = yield* withNames(
    tenantId,
    found.map(({ record }) => record.actor),
  )
  return found.map(({ record: { textsHash, mentions, ...record }, texts }, index) => {
    if (textsHash === null) return record
    return { ...record, ...(texts?.texts ?? noTexts), actor: actors[index] ?? record.actor }
  })
}

const noTexts: AuditTexts = { targetName: null, before: null, after: null, details: null }
