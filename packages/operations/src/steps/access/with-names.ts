import type { Transaction } from '@reprieve/db'
import type { Actor, TenantId } from '@reprieve/domain'
import { loadActorNames } from './load-actor-names.ts'

/** Gives actors as rows of the tenant have them their names; who has been purged has none. */
export function* withNames(tenantId: TenantId, actors: readonly Actor[]): Transaction<readonly Actor[]> {
  const ids = actors.flatMap((actor) => (actor.kind === 'user' ? [actor.userId] : []))
  const names = yield* loadActorNames(tenantId, ids)
  return actors.map((actor) =>
    actor.kind === 'user' ? { ...actor, userPrincipalName: names.get(actor.userId) ?? '' } : actor,
  )
}
