import type { Actor } from '@reprieve/domain'

/** How a log line or an answer names who acted. */
export function nameOfActor(actor: Actor): string {
  if (actor.kind === 'user') return actor.userPrincipalName
  return actor.kind === 'application' ? actor.clientId : actor.name
}
