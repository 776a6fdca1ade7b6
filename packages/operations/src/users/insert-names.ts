import { runEach, type Statements, statements } from '@reprieve/db'
import { type ActiveUser, namesOf } from '@reprieve/domain'

/** Gives a live user all its names; the key of the table refuses one that somebody else has (R11). */
export function* insertNames(user: ActiveUser): Statements<void> {
  const { tenantId, id: holderId } = user
  yield* runEach(
    statements.insertName,
    namesOf(user).map(({ key, heldAs }) => ({
      tenantId,
      key,
      holderKind: 'user' as const,
      holderId,
      heldAs,
    })),
  )
}
