import type { Transaction } from '@reprieve/db'
import type { Actor, TenantId } from '@reprieve/domain'
import { loadActorNames } from './load-actor-names.ts'

/** Adds names to actors as the tenant's rows store them. A purged person has no name. */
export function* withNames(tenantId: TenantId, actors: readonly Actor[]): Transaction<readonly Actor[]> {
  const ids = actors.flatMap((actor) => (actor.kind === 'user' ? [actor.userId] : []))
  const names = yield* loadActorNames(tenantId, ids)
  return actors.map((actor) =>
    actor.kind === 'user' ? { ...actor, userPrincipalName: names.get(actor.userId) ?? '' } : actor,
  )
}
