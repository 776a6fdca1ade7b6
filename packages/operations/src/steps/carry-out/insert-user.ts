import { statements, type Transaction, write } from '@reprieve/db'
import type { ActiveUser } from '@reprieve/domain'
import { toUserRow } from '../load/user-record.ts'
import { requestMailboxMove } from '../mailboxes/request-mailbox-move.ts'
import { insertNames } from '../names/insert-names.ts'

interface NewCredentials {
  /** Null for a user who cannot sign in until a password is set. */
  readonly passwordHash: string | null
  readonly mustChange: boolean
}

/** Writes a new user: its row, its names, its password, and a mailbox that is created after the commit. */
export function* insertUser(
  user: ActiveUser,
  { passwordHash, mustChange }: NewCredentials,
): Transaction<void> {
  const { tenantId, id: userId, createdAt } = user
  yield* write(statements.insertUser, toUserRow(user))
  yield* insertNames([user])
  yield* write(statements.insertMailbox, { tenantId, userId, state: 'active', createdAt, folder: 'new' })
  yield* requestMailboxMove({ tenantId, userIds: [userId], wish: 'active', now: createdAt })
  yield* write(statements.insertCredentials, {
    tenantId,
    userId,
    passwordHash,
    mustChangePassword: mustChange,
    sessionEpoch: 1,
    changedAt: createdAt,
  })
}
