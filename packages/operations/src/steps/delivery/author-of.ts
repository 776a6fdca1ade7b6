import type { Actor, NoticeAuthor } from '@reprieve/domain'
import { nameOf } from '../access/name-of.ts'

/** The author that a notice names. */
export const authorOf = (actor: Actor): NoticeAuthor =>
  actor.kind === 'user' ? { userId: actor.userId } : { name: nameOf(actor) }
