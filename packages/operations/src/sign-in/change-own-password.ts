import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'

export const ChangeOwnPasswordInput = z.object({
  currentPassword: z.string().max(1024),
  newPassword: z.string().max(1024),
})
export type ChangeOwnPasswordInput = z.input<typeof ChangeOwnPasswordInput>

export interface OwnPasswordChanged {
  /** All other sessions are void; the one that asked goes on under this epoch. */
  readonly sessionEpoch: number
}

export type ChangeOwnPasswordError = WriteError | Refusal<'SignInRefused' | 'PasswordTooWeak'>
