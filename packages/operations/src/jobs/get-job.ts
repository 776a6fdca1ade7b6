import { ok } from '@reprieve/domain'
import type { QueryError, Refusal } from '../answer.ts'
import { defineQuery } from '../define-query.ts'
import { type Job, toJob } from './job.ts'
import { JobIdInput, loadJob } from './load-job.ts'

export type GetJobError = QueryError | Refusal<'JobNotFound'>

export const getJob = defineQuery<Job, Refusal<'JobNotFound'>>()({
  requires: 'deletedUsers.read',
  input: JobIdInput,
  *run({ context, input }) {
    const job = yield* loadJob(context.tenantId, input.jobId)
    return job.ok ? ok(toJob(job.value)) : job
  },
})
