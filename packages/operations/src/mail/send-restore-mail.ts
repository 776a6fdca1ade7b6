import type { UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Notification } from '../input.ts'

export const SendRestoreMailInput = Notification.extend({
  userId: Id,
  /** The password that the one-time link shows. */
  password: z.string().min(1).max(1024),
})
export type SendRestoreMailInput = z.input<typeof SendRestoreMailInput>

export interface RestoreMailSent {
  readonly userId: UserId
  readonly to: readonly string[]
  readonly linkExpiresAt: Date
}

export type SendRestoreMailError = WriteError | Refusal<'UserNotFound'>

/** A mail in the outbox: data for a template, no text. Instants are ISO 8601. */
export interface RestoreMail {
  readonly template: 'user-restored'
  readonly to: readonly string[]
  readonly locale: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly tenantName: string
  /** Sign-in name of who had it sent. */
  readonly sentBy: string
  /** Shows the password once. */
  readonly link: string
  readonly linkExpiresAt: string
}
