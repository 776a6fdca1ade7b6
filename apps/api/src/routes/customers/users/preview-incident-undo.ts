import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { IncidentUndoPlanRequest, incidentNames, toIncident } from '../../../wire/incident.ts'
import { RestorePlanBody, toRestorePlanBody } from '../../../wire/restore-plan.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from './parameters.ts'

export const previewIncidentUndoRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'previewIncidentUndo',
    method: 'post',
    path: '/v1/customers/{customerId}/users/incidentundoplans',
    tags: ['Restoring in bulk'],
    summary: 'What undoing an incident would do, and everything in the way; changes nothing',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: IncidentUndoPlanRequest } } },
    },
    responses: {
      200: { description: 'The plan', content: { 'application/json': { schema: RestorePlanBody } } },
      ...documentedErrors(413),
    },
  }),
  body: { limitBytes: 65_536, names: incidentNames },
  handle: async ({ context, body }, { operations }) => {
    const request = IncidentUndoPlanRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const preview = await operations.previewIncidentUndo(context, toIncident(request.data))
    return preview.ok ? ok(toRestorePlanBody(preview.value)) : preview
  },
}
