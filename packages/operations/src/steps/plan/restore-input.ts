import { z } from 'zod'
import { Id, Notification, Password, profileMembers, Resolutions, Strategy } from '../../input.ts'

export const RestoreUserInput = z
  .strictObject({
    userId: Id,
    resolutions: Resolutions.default([]),
    strategy: Strategy.default({}),
    /** Of the plan that the caller has seen; if the plan has changed, the answer is `PlanStale` with the new one. */
    planHash: z.string().max(128).optional(),
    /** Changed in the same step. A `userPrincipalName` here is the resolution `newUserPrincipalName`. */
    profile: z
      .strictObject({ ...profileMembers, userPrincipalName: z.string().max(256).optional() })
      .optional(),
    /** Without one the old password stays (R34). */
    password: Password.optional(),
    /** What setting `password` asks for: nothing beyond the restore (R34), or also what a reset asks for (R46, R47). */
    passwordAs: z.enum(['restore', 'reset']).default('restore'),
    /** Sends a one-time link to `password` by mail. */
    notify: Notification.optional(),
    /** An active user is refused, or answered as it is, with nothing done and nothing recorded. */
    ifActive: z.enum(['refuse', 'answer']).default('refuse'),
    /** Whether more holders may be replaced, and so deleted, within an hour than the tenant allows. */
    confirmDeletions: z.boolean().default(false),
  })
  .refine(({ notify, password }) => notify === undefined || password !== undefined, {
    path: ['notify'],
    error: 'needs a password',
  })
export type RestoreUserInput = z.input<typeof RestoreUserInput>
