import type { ActiveUser, UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Password, profileMembers } from '../input.ts'

export const CreateUserInput = z.object({
  ...profileMembers,
  userPrincipalName: z.string().max(256),
  displayName: z.string().trim().min(1).max(256),
  /** By default `SMTP:` and the user principal name. */
  proxyAddresses: z.array(z.string().max(1024)).max(500).optional(),
  immutableId: z.string().max(256).optional(),
  /** Without one the user cannot sign in until a password is set. */
  password: Password.optional(),
})
export type CreateUserInput = z.input<typeof CreateUserInput>

export interface CreatedUser {
  readonly user: ActiveUser
  /** Deleted users that had the same user principal name, the latest first: "restore instead?" (R14). */
  readonly deletedNamesakes: readonly DeletedNamesake[]
}

export interface DeletedNamesake {
  readonly id: UserId
  readonly displayName: string
  readonly userPrincipalName: string
  readonly deletedAt: Date
  readonly purgeAt: Date
}

export type CreateUserError =
  | WriteError
  | Refusal<'InvalidUserPrincipalName' | 'InvalidProxyAddress' | 'NameTaken' | 'PasswordTooWeak'>
