import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { RestoreRow, Strategy } from '../input.ts'
import { longList } from '../long-list.ts'
import { defineQuery } from '../run/define-query.ts'
import { rowsAtMost } from '../steps/jobs/start-job.ts'
import { toStrategy } from '../steps/plan/plan-from-storage.ts'
import { previewPlan, type RestorePreview } from '../steps/plan/preview-plan.ts'

export const PreviewRestoreInput = z.strictObject({
  rows: longList(RestoreRow, rowsAtMost),
  strategy: Strategy.default({}),
})
export type PreviewRestoreInput = z.input<typeof PreviewRestoreInput>

/**
 * Plans the restore of one user or many, and changes nothing. {@link restoreUser} carries out the same
 * plan.
 */
export const previewRestore = defineQuery<RestorePreview, never>()({
  requires: 'users.restore',
  input: PreviewRestoreInput,
  *run({ context, caller, input, now, dependencies }) {
    const request = { rows: input.rows, strategy: toStrategy(input.strategy) }
    return ok(yield* previewPlan({ tenantId: context.tenantId, request, caller, now, dependencies }))
  },
})
