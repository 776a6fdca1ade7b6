import { ok } from '@reprieve/domain'
import type { QueryError, Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Job, toJob, toNamedJobs } from '../steps/jobs/job.ts'
import { JobIdInput, loadJob } from '../steps/jobs/load-job.ts'

export type GetJobError = QueryError | Refusal<'JobNotFound'>

/** Gets a bulk job with its counts. */
export const getJob = defineQuery<Job, Refusal<'JobNotFound'>>()({
  requires: 'deletedUsers.read',
  input: JobIdInput,
  *run({ context, input }) {
    const job = yield* loadJob(context.tenantId, input.jobId)
    if (!job.ok) return job
    const [named = toJob(job.value)] = yield* toNamedJobs(context.tenantId, [job.value])
    return ok(named)
  },
})
