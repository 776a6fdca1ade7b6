import { refuse } from '@reprieve/domain'
import { IncidentUndoRequest, incidentNames, toIncident } from '../../../wire/incident.ts'
import { RestoreJob } from '../../../wire/restore-job.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import { toStarted } from '../restore-jobs/to-started.ts'

export const startIncidentUndoRoute = defineRoute({
  of: 'customer',
  operationId: 'startIncidentUndo',
  method: 'post',
  path: '/v1/customers/{customerId}/users/incidentundos',
  tags: ['Restoring in bulk'],
  summary: 'Restore everything that one person deleted between two moments, in the background',
  description: 'A job like any other; those deleted first come first.',
  body: { schema: IncidentUndoRequest, members: incidentNames },
  heavyFromBytes: 0,
  answers: 202,
  answerText: 'The job, which Location leads to',
  schema: RestoreJob,
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
})
