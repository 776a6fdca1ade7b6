import { ok } from '@reprieve/domain'
import { RestoreJob, toRestoreJob } from '../../../wire/restore-job.ts'
import { defineRoute } from '../../define-route.ts'
import { JobParameters, parseJobId } from './parameters.ts'

export const cancelJobRoute = defineRoute({
  of: 'customer',
  operationId: 'cancelJob',
  method: 'delete',
  path: '/v1/customers/{customerId}/restorejobs/{jobId}',
  tags: ['Restoring in bulk'],
  summary: 'End a bulk restore between two rows; what was done stays done',
  params: JobParameters,
  answers: 202,
  answerText: 'The job, cancelled',
  schema: RestoreJob,
  handle: async ({ context, parameters }, { operations }) => {
    const jobId = parseJobId(parameters.jobId)
    if (!jobId.ok) return jobId
    const job = await operations.cancelJob(context, { jobId: jobId.value })
    return job.ok ? ok(toRestoreJob(job.value)) : job
  },
})
