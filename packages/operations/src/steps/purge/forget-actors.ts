import { rows, statements, type Transaction, toLowerAscii, write } from '@reprieve/db'
import type { TenantId, UserActor } from '@reprieve/domain'
import { callerOf } from '../../context.ts'

type Person = Pick<UserActor, 'tenantId' | 'userId'> & {
  /** A name that rows may contain besides the remembered ones. */
  readonly userPrincipalName?: string
}

/**
 * Removes the names of purged people from everything that the tenant stores about their actions. Their ids stay. It
 * requires the tenant's lock, and a repetition changes nothing.
 */
export function* forgetActors(tenantId: TenantId, people: readonly Person[]): Transaction<void> {
  const ids = people.map(({ userId }) => userId)
  const remembered = yield* rows(statements.actorNames, { tenantId, ids })
  const namesById = new Map(remembered.map(({ userId, names }) => [userId, names]))
  const named = people.flatMap(({ userId: id, userPrincipalName: last }) => {
    const names = [...(last === undefined ? [] : [last]), ...(namesById.get(id) ?? [])]
    return [...new Set(names.map(toLowerAscii))].map((name) => ({ tenantId, name, id }))
  })
  const deleters = yield* rows(statements.deletersNamed, { tenantId, names: named.map(({ name }) => name) })
  const found = new Set(deleters.map(({ name }) => name))
  yield* write(
    statements.renameDeleter,
    named.filter(({ name }) => found.has(name)),
  )
  yield* write(statements.removeAnswersTo, { tenantId, callers: people.map(callerOf) })
  yield* write(statements.removeAnswersMentioning, { tenantId, userIds: ids })
  yield* write(statements.removeActorNames, { tenantId, ids })
}
