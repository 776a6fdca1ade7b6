import { z } from 'zod'
import { Id, Notification, Password, profileMembers, Resolutions, Strategy } from '../../input.ts'

export const RestoreUserInput = z
  .strictObject({
    userId: Id,
    resolutions: Resolutions.default([]),
    strategy: Strategy.default({}),
    /**
     * Hash of the plan that the caller confirmed. If the plan has changed, the answer is `PlanStale` with the new one.
     */
    planHash: z.string().max(128).optional(),
    /** Changes to the profile in the same step. A `userPrincipalName` here is the resolution `newUserPrincipalName`. */
    profile: z
      .strictObject({ ...profileMembers, userPrincipalName: z.string().max(256).optional() })
      .optional(),
    /** Without a new password, the old one stays (R34). */
    password: Password.optional(),
    /** The permission for setting `password`: none beyond the restore (R34), or also that for a reset (R46, R47). */
    passwordAs: z.enum(['restore', 'reset']).default('restore'),
    /** Sends a one-time link to `password` by mail. */
    notify: Notification.optional(),
    /** What happens to an active user: it is refused, or answered as it is, with nothing done and nothing recorded. */
    ifActive: z.enum(['refuse', 'answer']).default('refuse'),
    /**
     * `others` leaves an attempt by somebody who may not restore, or at a user that does not exist, unrecorded. The caller
     * then has to carry out what else the same request can mean, which records it.
     */
    recordedBy: z.enum(['restore', 'others']).default('restore'),
    /** Confirms that more holders may be replaced, and so deleted, within an hour than the tenant allows. */
    confirmDeletions: z.boolean().default(false),
  })
  .refine(({ notify, password }) => notify === undefined || password !== undefined, {
    path: ['notify'],
    error: 'needs a password',
  })
export type RestoreUserInput = z.input<typeof RestoreUserInput>
