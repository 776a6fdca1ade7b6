import { ok } from '@reprieve/domain'
import { RestoreJob, toRestoreJob } from '../../../wire/restore-job.ts'
import { defineRoute } from '../../define-route.ts'
import { JobParameters, parseJobId } from './parameters.ts'

export const getJobRoute = defineRoute({
  of: 'customer',
  operationId: 'getJob',
  method: 'get',
  path: '/v1/customers/{customerId}/restorejobs/{jobId}',
  tags: ['Restoring in bulk'],
  summary: 'How far a bulk restore is',
  params: JobParameters,
  answers: 200,
  answerText: 'The job',
  schema: RestoreJob,
  handle: async ({ context, parameters }, { operations }) => {
    const jobId = parseJobId(parameters.jobId)
    if (!jobId.ok) return jobId
    const job = await operations.getJob(context, { jobId: jobId.value })
    return job.ok ? ok(toRestoreJob(job.value)) : job
  },
})
