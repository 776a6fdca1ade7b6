import { RestoreJob } from '../../../wire/restore-job.ts'
import { defineRoute } from '../../define-route.ts'
import { JobParameters, parseJobId } from './parameters.ts'
import { toStarted } from './to-started.ts'

export const retryFailedRowsRoute = defineRoute({
  of: 'customer',
  operationId: 'retryFailedRows',
  method: 'post',
  path: '/v1/customers/{customerId}/restorejobs/{jobId}/retry',
  tags: ['Restoring in bulk'],
  summary: 'Start a new job of the rows that have failed, asked for as before',
  params: JobParameters,
  heavyFromBytes: 0,
  answers: 202,
  answerText: 'The new job, which Location leads to',
  schema: RestoreJob,
  handle: async ({ context, parameters }, { operations }) => {
    const jobId = parseJobId(parameters.jobId)
    return jobId.ok ? toStarted(await operations.retryFailedRows(context, { jobId: jobId.value })) : jobId
  },
})
