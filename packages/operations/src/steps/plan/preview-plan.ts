import type { Transaction } from '@reprieve/db'
import type { RestorePlan } from '@reprieve/domain'
import { hashOfPlan, type PlanQuestion, planFromStorage } from './plan-from-storage.ts'

/** A plan for display. */
export interface RestorePreview {
  readonly plan: RestorePlan
  /** Send it with the restore, so that nothing happens except what the plan says (R29). */
  readonly planHash: string
}

/** Plans as a restore would, without changing anything. */
export function* previewPlan(question: PlanQuestion): Transaction<RestorePreview> {
  const { plan } = yield* planFromStorage(question)
  return { plan, planHash: hashOfPlan(plan) }
}
