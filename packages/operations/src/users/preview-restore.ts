import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { Id, Resolutions, Strategy } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { toStrategy } from '../steps/plan/plan-from-storage.ts'
import { previewPlan, type RestorePreview } from '../steps/plan/preview-plan.ts'

export const PreviewRestoreInput = z.strictObject({
  rows: z
    .array(z.strictObject({ userId: Id, resolutions: Resolutions.default([]) }))
    .min(1)
    .max(100_000),
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
