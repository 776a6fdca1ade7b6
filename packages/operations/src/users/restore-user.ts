import type { ActiveUser, RestoreEffects } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id, Notification, Password, profileMembers, Resolutions, Strategy } from '../input.ts'

export const RestoreUserInput = z
  .object({
    userId: Id,
    resolutions: Resolutions.default([]),
    strategy: Strategy.default({}),
    /** Of the plan that the caller has seen; if the plan has changed, the answer is `PlanStale` with the new one. */
    planHash: z.string().max(128).optional(),
    /** Changed in the same step. A `userPrincipalName` here is the resolution `newUserPrincipalName`. */
    profile: z.object({ ...profileMembers, userPrincipalName: z.string().max(256).optional() }).optional(),
    /** Without one the old password stays (R34). */
    password: Password.optional(),
    /** Sends a one-time link to `password` by mail. */
    notify: Notification.optional(),
  })
  .refine(({ notify, password }) => notify === undefined || password !== undefined, {
    path: ['notify'],
    error: 'needs a password',
  })
export type RestoreUserInput = z.input<typeof RestoreUserInput>

/** What came back, and what did not (R35). */
export interface RestoredUser {
  readonly user: ActiveUser
  readonly effects: RestoreEffects
}

export type RestoreUserError =
  | WriteError
  | Refusal<'UserNotFound' | 'UserNotDeleted' | 'RestoreConflict' | 'PlanStale' | 'PasswordTooWeak'>
