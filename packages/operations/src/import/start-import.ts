import { statements, write } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { checkPermission } from '../steps/access/check-permission.ts'
import { withoutName } from '../steps/audit/without-name.ts'
import { type ImportJob, type ImportRequest, toImportJob } from '../steps/import/import-job.ts'
import { ImportRows } from '../steps/import/import-row.ts'
import { Source } from '../steps/import/person-input.ts'
import { insertInputs } from '../steps/jobs/job-inputs.ts'

export const StartImportInput = z.strictObject({
  source: Source,
  /** For people to read. */
  fileName: z.string().max(256).nullable(),
  /** What the review of the file gave and somebody has confirmed: people first, then groups, then who is missing. */
  rows: ImportRows,
})
export type StartImportInput = z.input<typeof StartImportInput>

/**
 * Starts the import of a reviewed file, which a worker carries out row by row on behalf of the caller, with the
 * permissions that the caller has by then (R55). A row whose plan has changed by its turn is refused.
 */
export const startImport = defineOperation<ImportJob, WriteError>()({
  name: 'startImport',
  requires: 'users.write',
  input: StartImportInput,
  targetOf: () => null,
  *run({ context, caller, input: { source, fileName, rows }, now, dependencies }) {
    const missing = rows.filter(({ kind }) => kind === 'missing').length
    const permitted = missing > 0 ? checkPermission(caller, 'users.delete') : ok(null)
    if (!permitted.ok) return permitted
    const { tenantId, requestId = null, correlationId = null, actor } = context
    const request: ImportRequest = { source, fileName, requestId, correlationId }
    const job: statements.JobRow = {
      tenantId,
      id: dependencies.newId(),
      kind: 'import',
      state: 'queued',
      request,
      createdBy: withoutName(actor),
      createdAt: now,
      finishedAt: null,
      total: rows.length,
      succeeded: 0,
      failed: 0,
      leasedBy: null,
      leasedUntil: null,
    }
    yield* write(statements.insertJob, job)
    yield* insertInputs({ tenantId, jobId: job.id }, rows)
    const value = { ...toImportJob(job), createdBy: actor }
    const details = { source, total: rows.length, ...(missing > 0 && { missing }) }
    return ok({ value, audit: { targetId: job.id, targetName: null, details } })
  },
})
