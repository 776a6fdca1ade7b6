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
