import type { Actor } from '@reprieve/domain'

/** The name of an actor for a log line or an answer. */
export function nameOfActor(actor: Actor): string {
  if (actor.kind === 'user') return actor.userPrincipalName
  return actor.kind === 'application' ? actor.clientId : actor.name
}
