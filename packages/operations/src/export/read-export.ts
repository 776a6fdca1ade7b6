import { ok } from '@reprieve/domain'
import type { DirectoryRecord } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { checkHashExport } from '../steps/export/check-hash-export.ts'
import { exportRecipients } from '../steps/export/export-recipients.ts'
import { exportTenant } from '../steps/export/export-tenant.ts'
import { exportUsers } from '../steps/export/export-users.ts'

const Place = z.strictObject({
  section: z.enum(['tenant', 'group', 'contact', 'shared-mailbox', 'user']),
  /** Id of the last object before the portion; empty for the start of the section. */
  after: z.string().max(64),
})

export const ReadExportInput = z.strictObject({
  /** `people`: only the active users. */
  contents: z.enum(['everything', 'people']).default('everything'),
  passwordHashes: z.boolean().default(false),
  /** Where the portion begins: what the portion before gave as `next`; by default at the start. */
  place: Place.optional(),
  size: z.number().int().min(1).max(1_000).default(500),
})
export type ReadExportInput = z.input<typeof ReadExportInput>

export interface ExportPortion {
  readonly records: readonly DirectoryRecord[]
  /** To be asked on with; null when there is no more. */
  readonly next: z.output<typeof Place> | null
}

/**
 * A portion of the tenant's directory (R59), each in one consistent state. Whoever is past the window is in none of them
 * (R3). Objects are read by id, so that one that changes meanwhile is neither missed nor told twice.
 */
export const readExport = defineQuery<ExportPortion, Refusal<'NotPermitted'>>()({
  requires: 'tenant.settings',
  input: ReadExportInput,
  *run({ context: { tenantId, actor }, input, now }) {
    const { contents, passwordHashes, size } = input
    const permitted = checkHashExport(actor, passwordHashes)
    if (!permitted.ok) return permitted
    const sections = contents === 'people' ? (['user'] as const) : Place.shape.section.options
    const { section, after } = input.place ?? { section: sections[0] ?? 'user', after: '' }
    const asked = { tenantId, after, limit: size, now }
    const { records, last } =
      section === 'tenant'
        ? { records: yield* exportTenant(asked), last: null }
        : section === 'user'
          ? yield* exportUsers({ ...asked, contents, passwordHashes })
          : yield* exportRecipients({ ...asked, kind: section })
    const following = sections[sections.indexOf(section as never) + 1]
    const next = last !== null ? { section, after: last } : following && { section: following, after: '' }
    return ok({ records, next: next ?? null })
  },
})
