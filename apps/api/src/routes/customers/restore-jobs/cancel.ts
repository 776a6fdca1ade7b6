import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { RestoreJob, toRestoreJob } from '../../../wire/restore-job.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { JobParameters, parseJobId } from './parameters.ts'

export const cancelJobRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'cancelJob',
    method: 'delete',
    path: '/v1/customers/{customerId}/restorejobs/{jobId}',
    tags: ['Restoring in bulk'],
    summary: 'End a bulk restore between two rows; what was done stays done',
    security: [{ bearer: [] }],
    request: { params: JobParameters, headers: CommonHeaders },
    responses: {
      202: { description: 'The job, cancelled', content: { 'application/json': { schema: RestoreJob } } },
      ...documentedErrors(409),
    },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const jobId = parseJobId(parameters.jobId)
    if (!jobId.ok) return jobId
    const job = await operations.cancelJob(context, { jobId: jobId.value })
    return job.ok ? ok(toRestoreJob(job.value)) : job
  },
}
