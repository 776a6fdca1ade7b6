import type { UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'

export const PurgeUserInput = z.object({
  userId: Id,
  /** The user's display name or user principal name, as typed by the person who asks (R41). */
  confirmation: z.string().max(256),
})
export type PurgeUserInput = z.input<typeof PurgeUserInput>

export interface UserPurged {
  readonly userId: UserId
}

export type PurgeUserError =
  | WriteError
  | Refusal<'UserNotFound' | 'UserNotDeleted' | 'UserOnHold' | 'ConfirmationMismatch'>
