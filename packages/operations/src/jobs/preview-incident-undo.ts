import { ok } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../define-query.ts'
import { hashOfPlan, planFromStorage, toStrategy } from '../users/plan-from-storage.ts'
import type { RestorePreview } from '../users/preview-restore.ts'
import { Incident, loadDeletedBy } from './incident.ts'

export type PreviewIncidentUndoInput = z.input<typeof Incident>

/** The plan of the job that `startIncidentUndo` would start; without a row if there is nobody to restore. */
export const previewIncidentUndo = defineQuery<RestorePreview, Refusal<'InvalidInput'>>()({
  requires: 'users.restore',
  input: Incident,
  *run({ context, caller, input, now, dependencies }) {
    const { tenantId } = context
    const deleted = yield* loadDeletedBy({ ...input, tenantId, now })
    if (!deleted.ok) return deleted
    const request = { rows: deleted.value.rows, strategy: toStrategy(input.strategy) }
    const { plan } = yield* planFromStorage({ tenantId, request, caller, now, dependencies })
    return ok({ plan, planHash: hashOfPlan(plan) })
  },
})
