import { row, statements, type Transaction, write } from '@reprieve/db'
import type { TenantId, UserActor } from '@reprieve/domain'

/**
 * Stores the name under which a person acts in the tenant, so that a purge finds every place that contains it. It
 * requires the tenant's lock.
 */
export function* noteActorName(
  tenantId: TenantId,
  { userId, userPrincipalName: name }: UserActor,
): Transaction<void> {
  if (name === '') return
  const known = (yield* row(statements.actorNames, { tenantId, ids: [userId] }))?.names ?? []
  if (known[0] === name) return
  const names = [name, ...known.filter((other) => other !== name)]
  yield* write(statements.putActorNames, { tenantId, userId, names })
}
