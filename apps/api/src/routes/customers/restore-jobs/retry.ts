import { createRoute } from '@hono/zod-openapi'
import { RestoreJob } from '../../../wire/restore-job.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { JobParameters, parseJobId } from './parameters.ts'
import { toStarted } from './to-started.ts'

export const retryFailedRowsRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'retryFailedRows',
    method: 'post',
    path: '/v1/customers/{customerId}/restorejobs/{jobId}/retry',
    tags: ['Restoring in bulk'],
    summary: 'Start a new job of the rows that have failed, asked for as before',
    security: [{ bearer: [] }],
    request: { params: JobParameters, headers: CommonHeaders },
    responses: {
      202: {
        description: 'The new job, which Location leads to',
        content: { 'application/json': { schema: RestoreJob } },
      },
      ...documentedErrors(409),
    },
  }),
  heavyFromBytes: 0,
  handle: async ({ context, parameters }, { operations }) => {
    const jobId = parseJobId(parameters.jobId)
    return jobId.ok ? toStarted(await operations.retryFailedRows(context, { jobId: jobId.value })) : jobId
  },
}
