import { type JobInput, rows, statements, type Transaction } from '@reprieve/db'
import { type JobId, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Strategy } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type Job, requestOf } from '../steps/jobs/job.ts'
import { isOpen, loadJob } from '../steps/jobs/load-job.ts'
import { resolutionsOf } from '../steps/jobs/read-job-rows.ts'
import { startJob } from '../steps/jobs/start-job.ts'
import { toStrategy } from '../steps/plan/plan-from-storage.ts'
import { withoutUndefined } from '../without-undefined.ts'

export const RetryFailedRowsInput = z.strictObject({
  jobId: Id,
  /** Choices that are absent stay as they were in the job. */
  strategy: Strategy.default({}),
  /** Confirms that more holders may be replaced, and so deleted, within an hour than the tenant allows. */
  confirmDeletions: z.boolean().default(false),
})
export type RetryFailedRowsInput = z.input<typeof RetryFailedRowsInput>

export type RetryFailedRowsError = WriteError | Refusal<'JobNotFound' | 'JobNotFinished' | 'NothingToRestore'>

/** Starts a new job with the rows that failed and their resolutions. The old job stays as it is. */
export const retryFailedRows = defineOperation<Job, RetryFailedRowsError>()({
  name: 'retryFailedRows',
  requires: 'users.restore',
  input: RetryFailedRowsInput,
  targetOf: ({ jobId }) => jobId,
  *run(call) {
    const { jobId, strategy, confirmDeletions } = call.input
    const { tenantId } = call.context
    const job = yield* loadJob(tenantId, jobId)
    if (!job.ok) return job
    if (isOpen(job.value)) return refuse({ type: 'JobNotFinished', jobId })
    return yield* startJob(call, {
      inputs: yield* loadFailed(tenantId, jobId),
      strategy: toStrategy({ ...requestOf(job.value).strategy, ...withoutUndefined(strategy) }),
      origin: { kind: 'retry', of: jobId },
      confirmDeletions,
    })
  },
})

const rowsAtOnce = 5_000

function* loadFailed(tenantId: TenantId, jobId: JobId): Transaction<readonly JobInput[]> {
  const failed: JobInput[] = []
  for (let key = 0; ; ) {
    const parameters = { tenantId, jobId, key, outcome: 'failed', limit: rowsAtOnce }
    const page = yield* rows(statements.jobRowPagesOfOutcome.ascending, parameters)
    for (const { userId, input } of page) {
      const resolutions = resolutionsOf(input)
      failed.push(resolutions.length > 0 ? { userId, resolutions } : { userId })
    }
    const last = page.at(-1)
    if (last === undefined || page.length < rowsAtOnce) return failed
    key = last.row
  }
}
