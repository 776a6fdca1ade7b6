import type { ImportBelongingPlan } from '@reprieve/domain/import'
import type { CollectedBelonging } from '../belongings/collect-belongings.ts'
import type { ImportPlanner } from './import-planner.ts'
import { inPortions } from './in-portions.ts'

/** Something that a person of a source has, and what an import would do about it. */
export interface PlannedBelongingRow extends CollectedBelonging {
  readonly kind: 'belonging'
  readonly plan: Exclude<ImportBelongingPlan, { readonly outcome: 'leave' }>
  /** Null where the plan rests on people whom the same import creates or restores first. */
  readonly fingerprint: string | null
}

const portion = 500

/** Plans belongings in their order, without those that people have already. */
export async function planBelongings(
  planner: Pick<ImportPlanner, 'planBelongings'>,
  belongings: readonly CollectedBelonging[],
): Promise<readonly PlannedBelongingRow[]> {
  const planned: PlannedBelongingRow[] = []
  const previewed = inPortions(belongings, portion, (some) =>
    planner.planBelongings(some.map(({ given }) => given)),
  )
  for await (const [one, { plan, fingerprint }] of previewed) {
    if (plan.outcome !== 'leave') planned.push({ kind: 'belonging', ...one, plan, fingerprint })
  }
  return planned
}
