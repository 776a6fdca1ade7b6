import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { RestoreJob, toRestoreJob } from '../../../wire/restore-job.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { JobParameters, parseJobId } from './parameters.ts'

export const getJobRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'getJob',
    method: 'get',
    path: '/v1/customers/{customerId}/restorejobs/{jobId}',
    tags: ['Restoring in bulk'],
    summary: 'How far a bulk restore is',
    security: [{ bearer: [] }],
    request: { params: JobParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The job', content: { 'application/json': { schema: RestoreJob } } },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const jobId = parseJobId(parameters.jobId)
    if (!jobId.ok) return jobId
    const job = await operations.getJob(context, { jobId: jobId.value })
    return job.ok ? ok(toRestoreJob(job.value)) : job
  },
}
