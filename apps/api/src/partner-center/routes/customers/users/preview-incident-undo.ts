import { refuse } from '@reprieve/domain'
import { IncidentUndoPlanRequest, incidentNames, toIncident } from '../../../wire/incident.ts'
import { RestorePlanBody } from '../../../wire/restore-plan.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import { PlanPageQuery, seekPlanPage, toPlanPage } from './plan-page.ts'

export const previewIncidentUndoRoute = defineRoute({
  of: 'customer',
  operationId: 'previewIncidentUndo',
  method: 'post',
  path: '/v1/customers/{customerId}/users/incidentundoplans',
  tags: ['Restoring in bulk'],
  summary: 'What undoing an incident would do, and everything in the way; changes nothing',
  query: PlanPageQuery,
  paged: true,
  body: { schema: IncidentUndoPlanRequest, members: incidentNames },
  heavyFromBytes: 0,
  answers: 200,
  answerText: 'The plan',
  schema: RestorePlanBody,
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
})
