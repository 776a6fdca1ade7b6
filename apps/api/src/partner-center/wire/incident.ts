import { z } from '@hono/zod-openapi'
import type { PreviewIncidentUndoInput } from '@reprieve/operations'
import { membersInAnyCase } from './parse-json-object.ts'
import { planHash } from './restore-job.ts'
import { RestorePlanRequest, strategyMembers } from './restore-plan.ts'

/** The body that previews the undo of an incident. */
export const IncidentUndoPlanRequest = z
  .strictObject({
    actor: z.string().openapi({ description: 'Who deleted: id, or name as the bin shows it' }),
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }).openapi({ description: 'Not included' }),
    strategy: RestorePlanRequest.shape.strategy,
  })
  .openapi('IncidentUndoPlanRequest')

export const IncidentUndoRequest = z
  .strictObject({ ...IncidentUndoPlanRequest.shape, planHash })
  .openapi('IncidentUndoRequest')

export const incidentNames = membersInAnyCase(['actor', 'from', 'to', 'planHash', ...strategyMembers])

/** The incident as operations take it. Undefined members are left to their defaults. */
export const toIncident = ({
  actor,
  from,
  to,
  strategy,
}: z.output<typeof IncidentUndoPlanRequest>): PreviewIncidentUndoInput => ({
  actor,
  from: new Date(from),
  to: new Date(to),
  ...(strategy && { strategy }),
})
