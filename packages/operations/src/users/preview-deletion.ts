import { type ActiveUser, type DeletionNotes, ok, planDelete } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadBelongings, notesOf } from '../steps/load/belongings.ts'
import { loadGlobalAdministrators, loadRoles } from '../steps/load/load-roles.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import { type DeletedNamesake, loadDeletedNamesakes } from '../steps/names/load-deleted-namesakes.ts'

/** What a deletion at this moment would set aside, and until when. */
export interface DeletionPreview {
  readonly user: ActiveUser
  readonly notes: DeletionNotes
  readonly purgeAt: Date
  /** Deleted users that have a name of this user as theirs: of all of them, one can have it back. */
  readonly namesakes: readonly DeletedNamesake[]
}

type PreviewRefusal = Refusal<
  'UserNotFound' | 'CannotDeleteSelf' | 'LastGlobalAdministrator' | 'NotPermitted'
>

/** Previews the deletion of an active user, or says why it would be refused (R2, R8, R47). */
export const previewDeletion = defineQuery<DeletionPreview, PreviewRefusal>()({
  requires: 'users.delete',
  input: UserIdInput,
  *run({ context: { tenantId }, caller, input, now, dependencies }) {
    const found = yield* loadActiveUser(tenantId, input.userId)
    if (!found.ok) return found
    const user = found.value
    const roles = yield* loadRoles(user)
    const globalAdministrators = yield* loadGlobalAdministrators(dependencies, tenantId, roles)
    const { retentionDays } = yield* loadTenant(tenantId)
    const plan = planDelete({ user, roles, globalAdministrators }, caller, now, retentionDays)
    if (!plan.ok) return plan
    return ok({
      user,
      notes: notesOf(yield* loadBelongings(user), roles),
      purgeAt: plan.value.purgeAt,
      namesakes: yield* loadDeletedNamesakes(user, now),
    })
  },
})
