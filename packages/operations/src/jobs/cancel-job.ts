import { statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type Job, toJob, toldOf, toNamedJobs } from '../steps/jobs/job.ts'
import { isOpen, JobIdInput, loadJob } from '../steps/jobs/load-job.ts'
import { noticeOfJob } from '../steps/jobs/notice-of-job.ts'

export type CancelJobError = WriteError | Refusal<'JobNotFound' | 'JobFinished'>

/** Ends a job between two rows. Finished rows stay done. Cancelling a cancelled job again does nothing. */
export const cancelJob = defineOperation<Job, CancelJobError>()({
  name: 'cancelJob',
  requires: 'users.restore',
  input: JobIdInput,
  targetOf: ({ jobId }) => jobId,
  *run({ context, input: { jobId }, now }) {
    const found = yield* loadJob(context.tenantId, jobId)
    if (!found.ok) return found
    const job = found.value
    const [{ createdBy, origin } = toJob(job)] = yield* toNamedJobs(context.tenantId, [job])
    const names = { createdBy, origin }
    if (job.state === 'cancelled') return ok({ value: { ...toJob(job), ...names }, audit: null })
    if (!isOpen(job)) return refuse({ type: 'JobFinished', jobId })
    const ended = { ...job, state: 'cancelled', finishedAt: now, leasedBy: null, leasedUntil: null } as const
    yield* write(statements.updateJob, ended)
    yield* write(statements.removeJobNameAssignments, { tenantId: context.tenantId, jobId })
    const value = { ...toJob(ended), ...names }
    const { counts } = value
    return ok({
      value,
      audit: {
        targetId: jobId,
        targetName: null,
        before: { state: job.state },
        after: { state: ended.state },
        details: { counts },
      },
      notices: [noticeOfJob(ended)],
      mentions: toldOf(job),
    })
  },
})
