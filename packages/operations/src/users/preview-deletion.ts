import { type ActiveUser, type DeletionNotes, ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadBelongings, notesOf } from '../steps/load/belongings.ts'
import { type DeletedNamesake, loadDeletedNamesakes } from '../steps/names/load-deleted-namesakes.ts'
import { planDeletion } from '../steps/plan/plan-deletion.ts'

/** What a deletion at this moment would set aside, and until when. */
export interface DeletionPreview {
  readonly user: ActiveUser
  readonly notes: DeletionNotes
  readonly purgeAt: Date
  /** Deleted users that had a name of this user. Only one of all of them can have it back. */
  readonly namesakes: readonly DeletedNamesake[]
}

type PreviewRefusal = Refusal<
  'UserNotFound' | 'CannotDeleteSelf' | 'LastGlobalAdministrator' | 'NotPermitted'
>

/** Previews the deletion of an active user, or says why it would be refused (R2, R8, R47). */
export const previewDeletion = defineQuery<DeletionPreview, PreviewRefusal>()({
  requires: 'users.delete',
  input: UserIdInput,
  *run({ input, ...asked }) {
    const planned = yield* planDeletion(asked, input.userId)
    if (!planned.ok) return planned
    const { user, roles, purgeAt } = planned.value
    return ok({
      user,
      notes: notesOf(yield* loadBelongings(user), roles),
      purgeAt,
      namesakes: yield* loadDeletedNamesakes(user, asked.now),
    })
  },
})
