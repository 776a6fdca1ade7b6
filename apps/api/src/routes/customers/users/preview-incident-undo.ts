import { createRoute } from '@hono/zod-openapi'
import { refuse } from '@reprieve/domain'
import { IncidentUndoPlanRequest, incidentNames, toIncident } from '../../../wire/incident.ts'
import { RestorePlanBody } from '../../../wire/restore-plan.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CustomerParameters, PageHeaders } from './parameters.ts'
import { PlanPageQuery, seekPlanPage, toPlanPage } from './plan-page.ts'

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
      query: PlanPageQuery,
      headers: PageHeaders,
      body: { required: true, content: { 'application/json': { schema: IncidentUndoPlanRequest } } },
    },
    responses: {
      200: { description: 'The plan', content: { 'application/json': { schema: RestorePlanBody } } },
      ...documentedErrors(409),
    },
  }),
  heavyFromBytes: 0,
  body: { limitBytes: 65_536, members: incidentNames },
  handle: async (call, dependencies) => {
    const sought = seekPlanPage(call, dependencies)
    if (!sought.ok) return sought
    const request = IncidentUndoPlanRequest.safeParse(call.body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const incident = toIncident(request.data)
    const preview = await dependencies.operations.previewIncidentUndo(call.context, incident)
    return preview.ok
      ? toPlanPage(call, 'incidentundoplans', dependencies, sought.value, preview.value)
      : preview
  },
}
