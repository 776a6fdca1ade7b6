import type { Actor, NoticeAuthor, TenantId } from '@reprieve/domain'
import { nameOf } from '../access/name-of.ts'

/** How notices of a tenant tell who did it. */
export const authorOf = (actor: Actor, tenantId: TenantId): NoticeAuthor =>
  actor.kind === 'user' && actor.tenantId === tenantId ? { userId: actor.userId } : { name: nameOf(actor) }
