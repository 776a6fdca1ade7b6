import { canActOn } from '../access/can.ts'
import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import { type GlobalAdministrators, isLastGlobalAdministrator } from '../role/global-administrators.ts'
import type { RestoreCaller } from './restore-plan.ts'
import { purgeAtOf } from './retention.ts'
import type { ActiveUser } from './user.ts'

/** The user to delete, and what the decision depends on. */
export interface DeleteInput {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  readonly globalAdministrators: GlobalAdministrators
}

type CannotDelete = Extract<
  OperationError,
  { readonly type: 'CannotDeleteSelf' | 'LastGlobalAdministrator' | 'NotPermitted' }
>

/** Plans a deletion: its instant and the end of its window (R2), or the reason why it is refused (R8, R47). */
export function planDelete(
  input: DeleteInput,
  caller: RestoreCaller,
  now: Date,
  retentionDays: number,
): Result<{ readonly deletedAt: Date; readonly purgeAt: Date }, CannotDelete> {
  const { user, roles, globalAdministrators } = input
  switch (whyNotDelete(user.id, roles, caller, isLastGlobalAdministrator(user.id, globalAdministrators))) {
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

/** Why the user may not be deleted; null if nothing prevents it. Every operation that deletes a user asks this. */
export function whyNotDelete(
  userId: UserId,
  roles: readonly DirectoryRole[],
  caller: RestoreCaller,
  isLastAdministrator: boolean,
): 'self' | 'caller-too-weak' | 'last-global-administrator' | null {
  if (userId === caller.userId) return 'self'
  if (!canActOn(caller.roles, roles, 'users.delete')) return 'caller-too-weak'
  return isLastAdministrator ? 'last-global-administrator' : null
}
