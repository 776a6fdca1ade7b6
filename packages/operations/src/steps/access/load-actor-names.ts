import { rows, statements, type Transaction } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'

/**
 * The sign-in names of these people: the present ones of the tenant's own people, and of others the last ones under
 * which they acted here.
 */
export function* loadActorNames(
  tenantId: TenantId,
  ids: readonly string[],
): Transaction<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const own = yield* rows(statements.namesOfUsers, { tenantId, ids: [...new Set(ids)] })
  const names = new Map(own.map(({ id, userPrincipalName }) => [id, userPrincipalName]))
  const others = [...new Set(ids)].filter((id) => !names.has(id))
  if (others.length === 0) return names
  for (const { userId, names: known } of yield* rows(statements.actorNames, { tenantId, ids: others })) {
    names.set(userId, known[0] ?? userId)
  }
  return names
}
