import type { Actor, NoticeAuthor } from '@reprieve/domain'
import { nameOf } from '../access/name-of.ts'

/** How notices tell who did it. */
export const authorOf = (actor: Actor): NoticeAuthor =>
  actor.kind === 'user' ? { userId: actor.userId } : { name: nameOf(actor) }
