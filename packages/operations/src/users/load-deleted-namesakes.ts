import { rows, type Statements, statements, toLowerAscii } from '@reprieve/db'
import type { User, UserId } from '@reprieve/domain'

/** A restorable deleted user that had the same user principal name. */
export interface DeletedNamesake {
  readonly id: UserId
  readonly displayName: string
  readonly userPrincipalName: string
  readonly deletedAt: Date
  readonly purgeAt: Date
}

/** The restorable deleted users that had this user's name as their sign-in name, newest deletion first (R14, R23a). */
export function* loadDeletedNamesakes(
  user: Pick<User, 'tenantId' | 'userPrincipalName'>,
  now: Date,
): Statements<readonly DeletedNamesake[]> {
  const { tenantId } = user
  const userPrincipalName = toLowerAscii(user.userPrincipalName)
  const found = yield* rows(statements.deletedNamesakes, { tenantId, userPrincipalName, now })
  return [...found].sort((one, other) => other.deletedAt.getTime() - one.deletedAt.getTime())
}
