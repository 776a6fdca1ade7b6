import { createRoute } from '@hono/zod-openapi'
import { refuse } from '@reprieve/domain'
import { IncidentUndoRequest, incidentNames, toIncident } from '../../../wire/incident.ts'
import { RestoreJob } from '../../../wire/restore-job.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { toStarted } from '../restore-jobs/to-started.ts'
import { CommonHeaders, CustomerParameters } from './parameters.ts'

export const startIncidentUndoRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'startIncidentUndo',
    method: 'post',
    path: '/v1/customers/{customerId}/users/incidentundos',
    tags: ['Restoring in bulk'],
    summary: 'Restore everything that one person deleted between two moments, in the background',
    description: 'A job like any other; those deleted first come first.',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: IncidentUndoRequest } } },
    },
    responses: {
      202: {
        description: 'The job, which Location leads to',
        content: { 'application/json': { schema: RestoreJob } },
      },
      ...documentedErrors(409),
    },
  }),
  heavyFromBytes: 0,
  body: { limitBytes: 65_536, members: incidentNames },
  handle: async ({ context, body }, { operations }) => {
    const request = IncidentUndoRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { planHash } = request.data
    return toStarted(
      await operations.startIncidentUndo(context, {
        ...toIncident(request.data),
        ...(planHash && { planHash }),
      }),
    )
  },
}
