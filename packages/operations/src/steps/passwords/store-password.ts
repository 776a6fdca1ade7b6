import { changed, statements, type Transaction, write } from '@reprieve/db'
import type { User } from '@reprieve/domain'

interface NewPassword {
  readonly user: Pick<User, 'tenantId' | 'id'>
  readonly passwordHash: string
  readonly mustChange: boolean
  readonly now: Date
}

/** Sets the password, and ends every session of the user and every one-time link to an earlier password. */
export function* storePassword({ user, passwordHash, mustChange, now }: NewPassword): Transaction<void> {
  const { tenantId, id: userId } = user
  const password = { tenantId, userId, passwordHash, mustChangePassword: mustChange, changedAt: now }
  const updated = yield* changed(statements.setPassword, password)
  if (updated === 0) yield* write(statements.insertCredentials, { ...password, sessionEpoch: 1 })
  yield* write(statements.removeSecretsOfUsers, { tenantId, userIds: [userId] })
}
