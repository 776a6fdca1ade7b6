import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DirectoryRole } from './directory-role.ts'

export interface RoleRemoval {
  readonly userId: UserId
  readonly role: DirectoryRole
  /** All that the user holds. */
  readonly roles: readonly DirectoryRole[]
  /** The tenant's active users with the role Global Administrator. */
  readonly globalAdministratorIds: ReadonlySet<UserId>
}

export type CannotRemoveRole = Extract<
  OperationError,
  { readonly type: 'RoleMemberNotFound' | 'LastGlobalAdministrator' }
>

/** Why a role may not be taken from a user: not held, or the last of its kind (R8). */
export function checkRoleRemoval({
  userId,
  role,
  roles,
  globalAdministratorIds,
}: RoleRemoval): Result<null, CannotRemoveRole> {
  if (!roles.includes(role)) return refuse({ type: 'RoleMemberNotFound', userId, role })
  const isLast = role === 'globalAdministrator' && globalAdministratorIds.size < 2
  return isLast ? refuse({ type: 'LastGlobalAdministrator', userId }) : ok(null)
}
