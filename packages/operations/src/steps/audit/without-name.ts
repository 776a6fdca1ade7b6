import type { Actor } from '@reprieve/domain'

/** The actor as rows store it. The name is looked up on reading, as long as there is one. */
export const withoutName = (actor: Actor): Actor =>
  actor.kind === 'user'
    ? { kind: 'user', tenantId: actor.tenantId, userId: actor.userId, userPrincipalName: '' }
    : actor
