import type { OperationError } from '../errors.ts'
import { exceedsGuard, type GuardLimits } from '../purge/exceeds-guard.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportRowPlan } from './import-row-plan.ts'

/**
 * Whether an import may go on although people are missing in its source (R57): one that has shrunk by more than the
 * deletion guard lets go is more likely cut off than true.
 */
export const checkShrinkage = (
  { known, missing }: { readonly known: number; readonly missing: number },
  limits: GuardLimits,
): Result<null, Extract<OperationError, { readonly type: 'ImportSourceShrunk' }>> =>
  exceedsGuard(missing, known, limits) ? refuse({ type: 'ImportSourceShrunk', known, missing }) : ok(null)

/**
 * Whether it is known whom a row tells of. As long as it is not, nobody can be said to be missing for good: the row may be
 * that person's (R57).
 */
export const isAboutSomebody = (plan: ImportRowPlan): boolean =>
  plan.outcome !== 'refused' || plan.userId !== null || plan.error.type === 'ImportRepeated'
