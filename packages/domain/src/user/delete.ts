import { canActOn } from '../access/can.ts'
import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { RestoreCaller } from './restore-plan.ts'
import { purgeAtOf } from './retention.ts'
import type { ActiveUser } from './user.ts'

export interface DeleteInput {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  /** The tenant's active users with the role Global Administrator. */
  readonly globalAdministratorIds: ReadonlySet<UserId>
}

type CannotDelete = Extract<
  OperationError,
  { readonly type: 'CannotDeleteSelf' | 'LastGlobalAdministrator' | 'NotPermitted' }
>

/** When the user leaves and until when it can come back (R2), or why it may not be deleted (R8, R47). */
export function planDelete(
  input: DeleteInput,
  caller: RestoreCaller,
  now: Date,
  retentionDays: number,
): Result<{ readonly deletedAt: Date; readonly purgeAt: Date }, CannotDelete> {
  const { user, roles, globalAdministratorIds } = input
  const others = globalAdministratorIds.size - (globalAdministratorIds.has(user.id) ? 1 : 0)
  switch (whyNotDelete(user.id, roles, caller, others)) {
    case 'self':
      return refuse({ type: 'CannotDeleteSelf' })
    case 'caller-too-weak':
      return refuse({ type: 'NotPermitted', permission: 'users.delete' })
    case 'last-global-administrator':
      return refuse({ type: 'LastGlobalAdministrator', userId: user.id })
    case null:
      return ok({ deletedAt: now, purgeAt: purgeAtOf(now, retentionDays) })
  }
}

/** The guard alone, for every way in which a user comes into the bin; null if nothing speaks against it. */
export function whyNotDelete(
  userId: UserId,
  roles: readonly DirectoryRole[],
  caller: RestoreCaller,
  otherGlobalAdministrators: number,
): 'self' | 'caller-too-weak' | 'last-global-administrator' | null {
  if (userId === caller.userId) return 'self'
  if (!canActOn(caller.roles, roles, 'users.delete')) return 'caller-too-weak'
  if (roles.includes('globalAdministrator') && otherGlobalAdministrators < 1)
    return 'last-global-administrator'
  return null
}
