import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { checkHashExport } from '../steps/export/check-hash-export.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'

export const StartExportInput = z.strictObject({
  /** What the export is written as, for the audit record. */
  format: z.enum(['jsonl', 'csv', 'ldif']),
  passwordHashes: z.boolean().default(false),
})
export type StartExportInput = z.input<typeof StartExportInput>

/** Records that the directory is taken out of the installation (R49), before `readExport` gives the first record. */
export const startExport = defineOperation<null, WriteError>()({
  name: 'startExport',
  requires: 'tenant.settings',
  input: StartExportInput,
  targetOf: () => null,
  *run({ context: { tenantId, actor }, input: { format, passwordHashes } }) {
    const permitted = checkHashExport(actor, passwordHashes)
    if (!permitted.ok) return permitted
    const { displayName } = yield* loadTenant(tenantId)
    const audit = { targetId: tenantId, targetName: displayName, details: { format, passwordHashes } }
    return ok({ value: null, audit })
  },
})
