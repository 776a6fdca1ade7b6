import type { Conflict, DroppedAddress, HolderChange, HolderKind } from '../user/conflicts.ts'
import type { RejectedResolution } from '../user/restore-plan.ts'

/**
 * Objects with addresses other than users and groups. They are deleted, planned and restored by the rules of a group
 * (R16a).
 */
export type RecipientKind = Exclude<HolderKind, 'user' | 'group'>

export type GroupPlan = ReadyGroup | BlockedGroup

export interface ReadyGroup {
  readonly outcome: 'ready'
  /** All conflicts, including those that a resolution or the strategy has settled. */
  readonly conflicts: readonly Conflict[]
  readonly effects: GroupRestoreEffects
}

export interface BlockedGroup {
  readonly outcome: 'blocked'
  readonly conflicts: readonly Conflict[]
  /** The blocking conflicts that nothing has settled yet. */
  readonly open: readonly Conflict[]
  readonly rejected: readonly RejectedResolution[]
}

/** The changes that a restore of the group makes to names: its own and those of their holders. */
export interface GroupRestoreEffects {
  /** Value without prefix; null for a group without a mail address. */
  readonly primaryAddress: string | null
  readonly primaryAddressChanged: boolean
  readonly proxyAddresses: readonly string[]
  readonly droppedAddresses: readonly DroppedAddress[]
  readonly holders: readonly HolderChange[]
}
