import type { ImportGroupPlan } from '@reprieve/domain/import'
import type { CollectedGroup } from '../groups/collect-groups.ts'
import type { ImportPlanner } from './import-planner.ts'
import { inPortions } from './in-portions.ts'

/** A group of a source, and what an import would do about it. */
export interface PlannedGroupRow extends CollectedGroup {
  readonly kind: 'group'
  readonly plan: ImportGroupPlan
  /** Null where the plan rests on an earlier row of the same group. */
  readonly fingerprint: string | null
}

/** A call may have so many rows of ten thousand members. */
const portion = 20

/** Plans the groups of a source, in their order. */
export async function planGroups(
  planner: Pick<ImportPlanner, 'planGroups'>,
  groups: readonly CollectedGroup[],
): Promise<readonly PlannedGroupRow[]> {
  const planned: PlannedGroupRow[] = []
  const previewed = inPortions(groups, portion, (some) => planner.planGroups(some.map(({ group }) => group)))
  for await (const [one, { plan, fingerprint }] of previewed) {
    const restsOnEarlier = one.isFurther && ['create', 'restore'].includes(plan.outcome)
    planned.push({ kind: 'group', ...one, plan, fingerprint: restsOnEarlier ? null : fingerprint })
  }
  return planned
}

/** Whether there is anything to carry out: not where the source knows the group as it is, or where it is refused. */
export const isGroupToDo = ({ plan }: PlannedGroupRow): boolean =>
  plan.outcome !== 'refused' && !(plan.outcome === 'leave' && plan.isKnown)
