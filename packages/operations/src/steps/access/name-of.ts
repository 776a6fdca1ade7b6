import type { Actor } from '@reprieve/domain'

/** The name by which lists show an actor. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return actor.userPrincipalName === '' ? actor.userId : actor.userPrincipalName
    case 'application':
      return actor.clientId
    case 'system':
      return actor.name
  }
}

/** The id by which rows refer to an actor. A person's id reveals nothing once that person is purged. */
export const idOf = (actor: Actor): string => (actor.kind === 'user' ? actor.userId : nameOf(actor))
