import { ok, refuse, whyNotUndoRestore } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadRecordedRestore } from '../steps/audit/undo-of-restore.ts'
import { moveBackToBin } from '../steps/carry-out/move-back-to-bin.ts'
import { authorOf } from '../steps/delivery/author-of.ts'
import { loadRestoredState } from '../steps/load/restored-state.ts'
import { checkDeletionGuard } from '../steps/plan/check-deletion-guard.ts'
import { planDeletion } from '../steps/plan/plan-deletion.ts'
import type { DeleteUserError, UserDeleted } from './delete-user.ts'

export const UndoRestoreInput = z.strictObject({
  userId: Id,
  /** Whether the caller knows that more are deleted within an hour than the tenant allows, and means it. */
  confirmDeletions: z.boolean().default(false),
})
export type UndoRestoreInput = z.input<typeof UndoRestoreInput>

export type UndoRestoreError = WriteError | DeleteUserError | Refusal<'RestoreNotUndoable'>

/**
 * Puts a restored user back into the bin as it was there: the same window, the same notes, the same names. Refused once
 * anything of the user has changed, as a deletion is (R8), and where the restore changed others. A password that the restore
 * has set stays set, and a hold stays (R42).
 */
export const undoRestore = defineOperation<UserDeleted, UndoRestoreError>()({
  name: 'undoRestore',
  requires: 'users.delete',
  input: UndoRestoreInput,
  mailboxes: 'move',
  targetOf: ({ userId }) => userId,
  *run({ input: { userId, confirmDeletions: confirmed }, ...asked }) {
    const { context, now } = asked
    const { tenantId, actor } = context
    const planned = yield* planDeletion(asked, userId)
    if (!planned.ok) return planned
    const { user, roles } = planned.value
    const recorded = yield* loadRecordedRestore(tenantId, userId)
    if (recorded === null) return refuse({ type: 'RestoreNotUndoable', userId, obstacle: 'not-recorded' })
    const { effects, undo, since } = recorded
    const state = yield* loadRestoredState(user, roles, since)
    const obstacle = whyNotUndoRestore(effects, state, new Date(undo.purgeAt), now)
    if (obstacle !== null) return refuse({ type: 'RestoreNotUndoable', userId, obstacle })
    const allowed = yield* checkDeletionGuard({ tenantId, count: 1, now, confirmed })
    if (!allowed.ok) return allowed
    const deleted = yield* moveBackToBin({ user, roles, undo, actor, now })
    const { userPrincipalName: targetName, purgeAt, notes } = deleted
    const audit = {
      targetId: userId,
      targetName,
      before: { state: 'active', userPrincipalName: user.userPrincipalName },
      after: { state: 'deleted', userPrincipalName: targetName, purgeAt: undo.purgeAt },
      details: { notes },
    }
    const notice = {
      type: 'userDeleted',
      userId,
      purgeAt: purgeAt.toISOString(),
      by: authorOf(actor),
    } as const
    return ok({ value: { user: deleted }, mailboxesOf: [userId], audit, notices: [notice] })
  },
})
