import {
  type ActiveUser,
  canActOn,
  type DirectoryRole,
  ok,
  type RestoreCaller,
  type Result,
  refuse,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { checkPasswordAgainstNames } from '../passwords/check-password.ts'

export interface Reset {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  readonly caller: RestoreCaller
  readonly password: string
}

export type ResetRefusal = Refusal<'CannotResetOwnPassword' | 'NotPermitted' | 'PasswordTooWeak'>

/**
 * Checks that the caller may give this user this password (R46, R47). People change their own with the present password
 * instead.
 */
export function checkReset({ user, roles, caller, password }: Reset): Result<null, ResetRefusal> {
  if (user.id === caller.userId) return refuse({ type: 'CannotResetOwnPassword' })
  if (!canActOn(caller.roles, roles, 'users.resetPassword'))
    return refuse({ type: 'NotPermitted', permission: 'users.resetPassword' })
  const nameless = checkPasswordAgainstNames(password, user)
  return nameless.ok ? ok(null) : nameless
}

interface AskedWithPassword {
  readonly password?: unknown
  /** The permission for setting a password: none beyond the restore (R34), or also that for a reset. */
  readonly passwordAs: 'restore' | 'reset'
}

/** Checks that the caller may set the password that a restore is asked to set (R34, R46, R47). */
export const checkRestoredPassword = (
  { password, passwordAs }: AskedWithPassword,
  { roles }: RestoreCaller,
  targetRoles: readonly DirectoryRole[],
): Result<null, Refusal<'NotPermitted'>> =>
  password === undefined || passwordAs === 'restore' || canActOn(roles, targetRoles, 'users.resetPassword')
    ? ok(null)
    : refuse({ type: 'NotPermitted', permission: 'users.resetPassword' })
