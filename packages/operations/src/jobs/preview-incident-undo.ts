import { ok } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { Incident, loadDeletedBy } from '../steps/jobs/incident.ts'
import { toStrategy } from '../steps/plan/plan-from-storage.ts'
import { previewPlan, type RestorePreview } from '../steps/plan/preview-plan.ts'

export type PreviewIncidentUndoInput = z.input<typeof Incident>

/** The plan of the job that `startIncidentUndo` would start. It has no rows if there is nobody to restore. */
export const previewIncidentUndo = defineQuery<RestorePreview, Refusal<'InvalidInput'>>()({
  requires: 'users.restore',
  input: Incident,
  *run({ context, caller, input, now, dependencies }) {
    const { tenantId } = context
    const deleted = yield* loadDeletedBy({ ...input, tenantId, now })
    if (!deleted.ok) return deleted
    const request = { rows: deleted.value.rows, strategy: toStrategy(input.strategy) }
    return ok(yield* previewPlan({ tenantId, request, caller, now, dependencies }))
  },
})
