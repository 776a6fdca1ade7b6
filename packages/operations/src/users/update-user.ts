import type { ActiveUser } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Password, profileMembers } from '../input.ts'

/** Members that are undefined stay as they are; null clears. */
export const UpdateUserInput = z.object({
  userId: Id,
  ...profileMembers,
  userPrincipalName: z.string().max(256).optional(),
  proxyAddresses: z.array(z.string().max(1024)).max(500).optional(),
  immutableId: z.string().max(256).nullable().optional(),
  /** Set in the same step; asks for the permission `users.resetPassword` on this user as well. */
  password: Password.optional(),
})
export type UpdateUserInput = z.input<typeof UpdateUserInput>

export interface UpdatedUser {
  readonly user: ActiveUser
  /** False if the user was like that already: then nothing was written, and no audit record either. */
  readonly changed: boolean
}

export type UpdateUserError =
  | WriteError
  | Refusal<
      | 'UserNotFound'
      | 'InvalidUserPrincipalName'
      | 'InvalidProxyAddress'
      | 'NameTaken'
      | 'PasswordTooWeak'
      | 'CannotResetOwnPassword'
    >
