import { createRoute } from '@hono/zod-openapi'
import type { StartRestoreJobInput } from '@reprieve/operations'
import type { WireObject } from '../../../wire/parse-json-object.ts'
import { RestoreJob, RestoreJobRequest, restoreJobRequestNames } from '../../../wire/restore-job.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { toStarted } from '../restore-jobs/to-started.ts'
import { CommonHeaders, CustomerParameters } from './parameters.ts'

export const startRestoreJobRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'startRestoreJob',
    method: 'post',
    path: '/v1/customers/{customerId}/users/restorejobs',
    tags: ['Restoring in bulk'],
    summary: 'Restore 1 to 100,000 deleted users, in the background',
    description:
      'Each row is restored or fails by itself. The job goes on for who has started it, as long as that one may restore.',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: RestoreJobRequest } } },
    },
    responses: {
      202: {
        description: 'The job, which Location leads to',
        content: { 'application/json': { schema: RestoreJob } },
      },
      ...documentedErrors(409),
    },
  }),
  heavyFromBytes: 16_384,
  body: { limitBytes: 32 * 1024 * 1024, members: restoreJobRequestNames },
  handle: async ({ context, body }, { operations }) =>
    toStarted(await operations.startRestoreJob(context, asInput(body))),
}

// The operation checks its input itself; checking up to 100,000 rows twice would only cost time.
const asInput = (body: WireObject): StartRestoreJobInput => body as unknown as StartRestoreJobInput
