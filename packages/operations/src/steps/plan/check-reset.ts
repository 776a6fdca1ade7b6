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

interface Reset {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  readonly caller: RestoreCaller
  readonly password: string
}

/** Whether the caller may give this user this password (R46, R47). The own one is changed by who knows it. */
export function checkReset({
  user,
  roles,
  caller,
  password,
}: Reset): Result<null, Refusal<'CannotResetOwnPassword' | 'NotPermitted' | 'PasswordTooWeak'>> {
  if (user.id === caller.userId) return refuse({ type: 'CannotResetOwnPassword' })
  if (!canActOn(caller.roles, roles, 'users.resetPassword'))
    return refuse({ type: 'NotPermitted', permission: 'users.resetPassword' })
  const nameless = checkPasswordAgainstNames(password, user)
  return nameless.ok ? ok(null) : nameless
}
