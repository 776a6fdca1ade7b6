import type { UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Password } from '../input.ts'

export const ResetPasswordInput = z.object({ userId: Id, password: Password })
export type ResetPasswordInput = z.input<typeof ResetPasswordInput>

export interface PasswordReset {
  readonly userId: UserId
  readonly userPrincipalName: string
}

export type ResetPasswordError =
  | WriteError
  | Refusal<'UserNotFound' | 'PasswordTooWeak' | 'CannotResetOwnPassword'>
