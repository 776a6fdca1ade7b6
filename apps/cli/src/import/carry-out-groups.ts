import { type CollectedGroup, isGroupToDo, type PlannedGroupRow } from '@reprieve/import'
import type { OperationContext, Operations } from '@reprieve/operations'
import { describeRefusal } from './describe-item.ts'

/** What became of a group of a source. */
export interface DoneGroup extends Pick<CollectedGroup, 'line' | 'group'> {
  readonly outcome: 'created' | 'changed' | 'restored' | 'left' | 'refused'
  readonly groupId: string | null
  readonly reason: string
}

interface Importing {
  readonly operations: Pick<Operations, 'importGroup'>
  readonly context: OperationContext
  readonly source: string
}

/** Carries out what was planned for groups, after the people, one by one; what has another plan by now is refused. */
export async function* carryOutGroups(
  importing: Importing,
  groups: readonly PlannedGroupRow[],
): AsyncGenerator<DoneGroup> {
  for (const group of groups) yield await carryOutGroup(importing, group)
}

async function carryOutGroup(
  { operations, context, source }: Importing,
  planned: PlannedGroupRow,
): Promise<DoneGroup> {
  const { line, group, plan, fingerprint } = planned
  const row = { line, group }
  if (plan.outcome === 'refused')
    return { ...row, outcome: 'refused', groupId: plan.groupId, reason: describeRefusal(plan.error) }
  if (!isGroupToDo(planned))
    return { ...row, outcome: 'left', groupId: 'groupId' in plan ? plan.groupId : null, reason: '' }
  const done = await operations.importGroup(context, {
    source,
    group,
    ...(fingerprint !== null && { fingerprint }),
  })
  if (!done.ok) return { ...row, outcome: 'refused', groupId: null, reason: describeRefusal(done.error) }
  const { groupId, added } = done.value
  const reason = added > 0 ? `${added} members added` : ''
  return { ...row, outcome: past[plan.outcome], groupId, reason }
}

const past = { create: 'created', change: 'changed', restore: 'restored', leave: 'left' } as const
