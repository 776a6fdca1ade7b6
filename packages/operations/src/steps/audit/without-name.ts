import type { Actor } from '@reprieve/domain'

/** As rows have an actor: whoever reads them looks the name up, as long as there is one. */
export const withoutName = (actor: Actor): Actor =>
  actor.kind === 'user'
    ? { kind: 'user', tenantId: actor.tenantId, userId: actor.userId, userPrincipalName: '' }
    : actor
