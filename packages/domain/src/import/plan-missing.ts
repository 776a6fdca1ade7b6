import type { OperationError } from '../errors.ts'
import { exceedsGuard, type GuardLimits } from '../purge/exceeds-guard.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportRowPlan } from './import-row-plan.ts'

/**
 * Refuses an import in whose source too many known people are missing (R57). A source that has shrunk by more than the
 * deletion guard allows is more likely cut off than correct.
 */
export const checkShrinkage = (
  { known, missing }: { readonly known: number; readonly missing: number },
  limits: GuardLimits,
): Result<null, Extract<OperationError, { readonly type: 'ImportSourceShrunk' }>> =>
  exceedsGuard(missing, known, limits) ? refuse({ type: 'ImportSourceShrunk', known, missing }) : ok(null)

/**
 * Whether the row is known to be about a certain user. As long as any row is not, nobody can be called missing for
 * good: the row may be about that person (R57).
 */
export const isAboutSomebody = (plan: ImportRowPlan): boolean =>
  plan.outcome !== 'refused' || plan.userId !== null || plan.error.type === 'ImportRepeated'
