import type { PlannedUser } from '../../server/restore/to-planned-user.ts'
import type { ListedRow } from '../list/list-column.ts'
import { type Choices, nameConflictOf } from '../restore/choices.ts'
import type { BatchUser } from './batch.ts'

/** The state of a row of the grid. */
export type GridState = 'planning' | 'ready' | 'decide' | 'cannot'

export const gridStates = ['ready', 'decide', 'cannot'] as const satisfies readonly GridState[]

/** A user of the batch with its part of the plan. */
export interface GridRow extends ListedRow {
  readonly userPrincipalName: string
  readonly state: GridState
  /** Null before the first plan. */
  readonly plan: PlannedUser | null
  /** The decisions for this user alone; null if the strategy decides. */
  readonly choices: Choices | null
}

export const toGridRow = (user: BatchUser, plan: PlannedUser | null, choices: Choices | null): GridRow => ({
  ...user,
  state: plan === null ? 'planning' : stateOf(plan),
  plan,
  choices,
})

/** A row whose conflicts have no possible answer cannot be restored. */
function stateOf({ outcome, conflicts }: PlannedUser): GridState {
  if (outcome !== 'blocked') return outcome === 'ready' ? 'ready' : 'cannot'
  return conflicts.some(({ blocks, resolutions }) => blocks && resolutions.length === 0) ? 'cannot' : 'decide'
}

/** Number of rows in each state. */
export function countStates(rows: readonly GridRow[]): Readonly<Record<GridState, number>> {
  const counts = { planning: 0, ready: 0, decide: 0, cannot: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}

/** The name conflict of a row, if it can be decided in the grid. */
export const nameConflictIn = ({ plan }: GridRow) => plan && nameConflictOf(plan.conflicts)
