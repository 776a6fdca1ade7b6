import { ok, type Result, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Password } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { givePassword } from '../steps/carry-out/give-password.ts'
import { loadRoles } from '../steps/load/load-roles.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import { checkPasswordStrength } from '../steps/passwords/check-password.ts'

export const ResetPasswordInput = z.strictObject({ userId: Id, password: Password })
export type ResetPasswordInput = z.input<typeof ResetPasswordInput>

export interface PasswordReset {
  readonly userId: UserId
  readonly userPrincipalName: string
}

export type ResetPasswordError =
  | WriteError
  | Refusal<'UserNotFound' | 'PasswordTooWeak' | 'CannotResetOwnPassword'>

/** Gives an active user a temporary password and ends the user's sessions (R33). */
export const resetPassword = defineOperation<PasswordReset, ResetPasswordError>()({
  name: 'resetPassword',
  requires: 'users.resetPassword',
  input: ResetPasswordInput,
  targetOf: ({ userId }) => userId,
  async prepare({ hashPassword }, { password }): Promise<Result<string, ResetPasswordError>> {
    const strong = await checkPasswordStrength(password.value)
    return strong.ok ? ok(await hashPassword(password.value)) : strong
  },
  *run({ context, caller, input, prepared: passwordHash, now }) {
    const found = yield* loadActiveUser(context.tenantId, input.userId)
    if (!found.ok) return found
    const user = found.value
    const { password } = input
    const roles = yield* loadRoles(user)
    const given = yield* givePassword({ user, roles, caller, password, passwordHash, now })
    if (!given.ok) return given
    const { id: userId, userPrincipalName } = user
    const { mustChange } = password
    return ok({
      value: { userId, userPrincipalName },
      audit: { targetId: userId, targetName: userPrincipalName, details: { mustChange } },
    })
  },
})
