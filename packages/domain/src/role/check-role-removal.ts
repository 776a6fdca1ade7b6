import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DirectoryRole } from './directory-role.ts'
import { type GlobalAdministrators, isLastGlobalAdministrator } from './global-administrators.ts'

export interface RoleRemoval {
  readonly userId: UserId
  readonly role: DirectoryRole
  /** All roles that the user holds. */
  readonly roles: readonly DirectoryRole[]
  readonly globalAdministrators: GlobalAdministrators
}

/** Why a role cannot be removed from a user. */
export type CannotRemoveRole = Extract<
  OperationError,
  { readonly type: 'RoleMemberNotFound' | 'LastGlobalAdministrator' }
>

/**
 * Checks whether a role may be taken from a user. Refuses if the user does not hold it, or if the tenant would be
 * locked out (R8).
 */
export function checkRoleRemoval({
  userId,
  role,
  roles,
  globalAdministrators,
}: RoleRemoval): Result<null, CannotRemoveRole> {
  if (!roles.includes(role)) return refuse({ type: 'RoleMemberNotFound', userId, role })
  const isLast = role === 'globalAdministrator' && isLastGlobalAdministrator(userId, globalAdministrators)
  return isLast ? refuse({ type: 'LastGlobalAdministrator', userId }) : ok(null)
}
