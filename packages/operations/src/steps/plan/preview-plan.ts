import type { Transaction } from '@reprieve/db'
import type { RestorePlan } from '@reprieve/domain'
import { hashOfPlan, type PlanQuestion, planFromStorage } from './plan-from-storage.ts'

/** A plan that is shown and not carried out. */
export interface RestorePreview {
  readonly plan: RestorePlan
  /** Send it with the restore to make sure that nothing else happens than what the plan says (R29). */
  readonly planHash: string
}

/** Plans as a restore would, and changes nothing. */
export function* previewPlan(question: PlanQuestion): Transaction<RestorePreview> {
  const { plan } = yield* planFromStorage(question)
  return { plan, planHash: hashOfPlan(plan) }
}
