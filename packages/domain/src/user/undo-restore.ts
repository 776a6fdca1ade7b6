import type { GroupId, SkuId, UserId } from '../ids.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { RestoreEffects } from './restore-plan.ts'
import type { ActiveUser } from './user.ts'

/** Why a restore cannot be undone. */
export type UndoObstacle =
  /** The user was never restored, or what was known of the deletion has been purged. */
  | 'not-recorded'
  /** The restore renamed, replaced or relieved others, who would have to change back. */
  | 'others-changed'
  /** The user, or what belongs to it, is no longer as the restore left it. */
  | 'changed-since'
  /** The window of the deletion has ended meanwhile, and the user is not on hold. */
  | 'window-over'

/** A restored user as it is now, with everything that a restore gives back. */
export interface RestoredState {
  readonly user: ActiveUser
  readonly licences: readonly SkuId[]
  readonly roles: readonly DirectoryRole[]
  readonly groups: readonly GroupId[]
  readonly managerId: UserId | null
  readonly reports: readonly UserId[]
  /** Whether an operation has changed the user since the restore. */
  readonly isTouched: boolean
}

/**
 * Why the latest restore cannot be undone; null if it can. A user goes back to the deleted state only as long as nothing has
 * changed since, with the window that it had. A hold that was placed since is kept (R42).
 */
export function whyNotUndoRestore(
  effects: RestoreEffects,
  now: RestoredState,
  purgeAt: Date,
  at: Date,
): UndoObstacle | null {
  if (effects.holders.length > 0) return 'others-changed'
  if (now.isTouched || !isAsRestored(effects, now)) return 'changed-since'
  return at.getTime() >= purgeAt.getTime() && now.user.hold === null ? 'window-over' : null
}

function isAsRestored(effects: RestoreEffects, now: RestoredState): boolean {
  const { manager, reports } = effects
  const { userPrincipalName, proxyAddresses } = now.user
  return (
    userPrincipalName === effects.userPrincipalName &&
    isSame(proxyAddresses, effects.proxyAddresses) &&
    isSame(now.licences, effects.licences.returned) &&
    isSame(now.roles, effects.roles.returned) &&
    isSame(
      now.groups,
      effects.groups.returned.map(({ id }) => id),
    ) &&
    now.managerId === (manager?.outcome === 'returned' ? manager.managerId : null) &&
    isSame(now.reports, reports.returned)
  )
}

/** Whether both lists have the same members, in whatever order. */
const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && new Set([...some, ...others]).size === new Set(some).size
