import { statements, type Transaction, write } from '@reprieve/db'
import { type ActiveUser, namesOf } from '@reprieve/domain'
import { toUserRow } from '../load/user-record.ts'
import { insertNames } from '../names/insert-names.ts'

/** Stores the new state of an active user and its names. Blocking the sign-in ends the user's sessions. */
export function* applyUpdate(before: ActiveUser, user: ActiveUser, now: Date): Transaction<void> {
  const { tenantId, id } = user
  const keys = namesOf(before).map(({ key }) => key)
  yield* write(statements.updateUser, toUserRow(user))
  yield* write(statements.removeNames, { tenantId, holderId: id, keys })
  yield* insertNames([user])
  if (user.signInBlocked && !before.signInBlocked)
    yield* write(statements.endSessions, { tenantId, userId: id, endedAt: now })
}
