import type { AuditTexts, StoredAuditRecord, Transaction } from '@reprieve/db'
import type { AuditRecord, TenantId } from '@reprieve/domain'
import { withNames } from '../access/with-names.ts'

/**
 * Records of one tenant as they are shown: with their texts, where they have not been purged, and whoever acted by the
 * name of today.
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
