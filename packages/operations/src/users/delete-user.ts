import { type DeletedUser, ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { moveToBin } from '../steps/carry-out/move-to-bin.ts'
import { authorOf } from '../steps/delivery/author-of.ts'
import { checkDeletionGuard } from '../steps/plan/check-deletion-guard.ts'
import { planDeletion } from '../steps/plan/plan-deletion.ts'

export const DeleteUserInput = z.strictObject({
  userId: Id,
  /** Confirms that more users may be deleted within an hour than the tenant allows. */
  confirmDeletions: z.boolean().default(false),
  /** The reason for the deletion, which its audit record holds. */
  reason: z.string().trim().min(1).max(256).optional(),
})
export type DeleteUserInput = z.input<typeof DeleteUserInput>

export interface UserDeleted {
  readonly user: DeletedUser
}

export type DeleteUserError =
  | WriteError
  | Refusal<'UserNotFound' | 'CannotDeleteSelf' | 'LastGlobalAdministrator' | 'DeletionGuard'>

/** Moves a user to the bin. Its names become free and its licences are released (R9–R12). */
export const deleteUser = defineOperation<UserDeleted, DeleteUserError>()({
  name: 'deleteUser',
  requires: 'users.delete',
  input: DeleteUserInput,
  mailboxes: 'move',
  targetOf: ({ userId }) => userId,
  *run({ input, ...asked }) {
    const { context, now } = asked
    const { tenantId, actor } = context
    const planned = yield* planDeletion(asked, input.userId)
    if (!planned.ok) return planned
    const { user } = planned.value
    const confirmed = input.confirmDeletions
    const allowed = yield* checkDeletionGuard({ tenantId, count: 1, now, confirmed })
    if (!allowed.ok) return allowed
    const deleted = yield* moveToBin({ ...planned.value, actor })
    const { userPrincipalName, notes, purgeAt } = deleted
    return ok({
      value: { user: deleted },
      mailboxesOf: [user.id],
      audit: {
        targetId: user.id,
        targetName: userPrincipalName,
        before: { state: 'active' },
        after: { state: 'deleted', purgeAt: purgeAt.toISOString() },
        details: { notes, ...(input.reason !== undefined && { reason: input.reason }) },
      },
      notices: [
        {
          type: 'userDeleted',
          userId: user.id,
          purgeAt: purgeAt.toISOString(),
          by: authorOf(actor),
        },
      ],
    })
  },
})
