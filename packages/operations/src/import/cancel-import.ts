import { statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type ImportJob, toImportJob, toNamedImports } from '../steps/import/import-job.ts'
import { isOpen, JobIdInput, loadJob } from '../steps/jobs/load-job.ts'
import { noticeOfJob } from '../steps/jobs/notice-of-job.ts'

export type CancelImportError = WriteError | Refusal<'JobNotFound' | 'JobFinished'>

/**
 * Ends an import. Finished rows stay done, and rows in progress are finished. What waits is removed, with all that the
 * file says about people. Cancelling again does nothing.
 */
export const cancelImport = defineOperation<ImportJob, CancelImportError>()({
  name: 'cancelImport',
  requires: 'users.write',
  input: JobIdInput,
  targetOf: ({ jobId }) => jobId,
  *run({ context: { tenantId }, input: { jobId }, now }) {
    const found = yield* loadJob(tenantId, jobId, 'import')
    if (!found.ok) return found
    const job = found.value
    const [{ createdBy } = toImportJob(job)] = yield* toNamedImports(tenantId, [job])
    if (job.state === 'cancelled') return ok({ value: { ...toImportJob(job), createdBy }, audit: null })
    if (!isOpen(job)) return refuse({ type: 'JobFinished', jobId })
    const ended = { ...job, state: 'cancelled', finishedAt: now, leasedBy: null, leasedUntil: null } as const
    yield* write(statements.updateJob, ended)
    yield* write(statements.removeJobInputs, { tenantId, jobId })
    const value = { ...toImportJob(ended), createdBy }
    return ok({
      value,
      audit: {
        targetId: jobId,
        targetName: null,
        before: { state: job.state },
        after: { state: ended.state },
        details: { counts: value.counts },
      },
      notices: [noticeOfJob(ended)],
    })
  },
})
