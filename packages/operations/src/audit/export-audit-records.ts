import { firstInstant, lastInstant, rows, type StoredAuditRecord, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'

export const ExportAuditRecordsInput = z.strictObject({
  /** Sequence of the last record of the previous portion. */
  after: z.number().int().min(0).default(0),
  from: z.date().optional(),
  /** Records from this instant on are left out. */
  to: z.date().optional(),
  size: z.number().int().min(1).max(5000).default(500),
})
export type ExportAuditRecordsInput = z.input<typeof ExportAuditRecordsInput>

/** Records as the chain hashes them, with their texts and salts, so that the recipient can verify them. */
export interface AuditRecordsExported {
  readonly records: readonly StoredAuditRecord[]
  /** Ask for the next portion with it; null when there is none. */
  readonly next: number | null
}

/** A portion of the tenant's audit records, oldest first. */
export const exportAuditRecords = defineQuery<AuditRecordsExported, never>()({
  requires: 'audit.read',
  input: ExportAuditRecordsInput,
  *run({ context: { tenantId }, input: { after, from = firstInstant, to = lastInstant, size } }) {
    const place = { tenantId, key: after, operation: '', outcome: '', actorId: '', from, to, limit: size }
    const records = yield* rows(statements.auditPages.newer, place)
    const last = records.at(-1)
    return ok({ records, next: records.length === size && last ? last.record.sequence : null })
  },
})
