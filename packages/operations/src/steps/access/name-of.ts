import type { Actor } from '@reprieve/domain'

/** How lists name who did something. */
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

/** How rows say who did something: a person by the id, which tells nothing once that person is purged. */
export const idOf = (actor: Actor): string => (actor.kind === 'user' ? actor.userId : nameOf(actor))
