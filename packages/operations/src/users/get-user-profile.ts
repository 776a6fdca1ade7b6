import { row, statements } from '@reprieve/db'
import { ok, type User, type UserId } from '@reprieve/domain'
import type { QueryError, Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadUser } from '../steps/load/load-user.ts'

export interface ProfileOfUser {
  readonly user: User
  /** Null if the user reports to nobody. For a deleted user, the manager at the deletion. */
  readonly managerId: UserId | null
}

export type GetUserProfileError = QueryError | Refusal<'UserNotFound'>

/** Gets a user in either state with its manager. For a deleted user, that is what a restore brings back (R30). */
export const getUserProfile = defineQuery<ProfileOfUser, Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: UserIdInput,
  *run({ context: { tenantId }, input: { userId }, now }) {
    const found = yield* loadUser(tenantId, userId, now)
    if (!found.ok) return found
    const user = found.value
    if (user.state === 'deleted') return ok({ user, managerId: user.notes.managerId })
    const line = yield* row(statements.lineOfUser, { tenantId, userId })
    return ok({ user, managerId: line?.managerId ?? null })
  },
})
