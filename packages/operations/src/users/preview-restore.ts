import { ok, type RestorePlan } from '@reprieve/domain'
import { z } from 'zod'
import { defineQuery } from '../define-query.ts'
import { Id, Resolutions, Strategy } from '../input.ts'
import { hashOfPlan, planFromStorage, toStrategy } from './plan-from-storage.ts'

export const PreviewRestoreInput = z.object({
  rows: z
    .array(z.object({ userId: Id, resolutions: Resolutions.default([]) }))
    .min(1)
    .max(100_000),
  strategy: Strategy.default({}),
})
export type PreviewRestoreInput = z.input<typeof PreviewRestoreInput>

export interface RestorePreview {
  readonly plan: RestorePlan
  /** Send it with the restore to make sure that nothing else happens than what the plan says (R29). */
  readonly planHash: string
}

/**
 * Plans the restore of one user or many, and changes nothing. {@link restoreUser} carries out the same
 * plan.
 */
export const previewRestore = defineQuery<RestorePreview, never>()({
  requires: 'users.restore',
  input: PreviewRestoreInput,
  *run({ context, caller, input, now, dependencies }) {
    const request = { rows: input.rows, strategy: toStrategy(input.strategy) }
    const { plan } = yield* planFromStorage({
      tenantId: context.tenantId,
      request,
      caller,
      now,
      dependencies,
    })
    return ok({ plan, planHash: hashOfPlan(plan) })
  },
})
