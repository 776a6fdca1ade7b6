import type { RestorePlan } from '@reprieve/domain'
import { z } from 'zod'
import { Id, Resolutions, Strategy } from '../input.ts'

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
