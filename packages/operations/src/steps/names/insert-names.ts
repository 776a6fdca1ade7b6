import { statements, type Transaction, write } from '@reprieve/db'
import { type ActiveUser, namesOf } from '@reprieve/domain'

/** Gives live users all their names. The table's key refuses a name that somebody else has (R11). */
export function* insertNames(users: readonly ActiveUser[]): Transaction<void> {
  yield* write(
    statements.insertName,
    users.flatMap((user) =>
      namesOf(user).map(({ key, heldAs }) => ({
        tenantId: user.tenantId,
        key,
        holderKind: 'user' as const,
        holderId: user.id,
        heldAs,
      })),
    ),
  )
}
