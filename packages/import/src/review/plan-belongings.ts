import type { ImportBelongingPlan } from '@reprieve/domain/import'
import type { CollectedBelonging } from '../belongings/collect-belongings.ts'
import type { ImportPlanner } from './import-planner.ts'

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
  for (let start = 0; start < belongings.length; start += portion) {
    const some = belongings.slice(start, start + portion)
    const plans = await planner.planBelongings(some.map(({ given }) => given))
    for (const [index, one] of some.entries()) {
      const previewed = plans[index]
      if (previewed === undefined) throw new Error('A belonging of the portion has no plan')
      const { plan, fingerprint } = previewed
      if (plan.outcome !== 'leave') planned.push({ kind: 'belonging', ...one, plan, fingerprint })
    }
  }
  return planned
}
