import type { Actor } from '@reprieve/domain'
import { nameOf } from './name-of.ts'

/** How rows say who did something: a person by the id, which tells nothing once that person is purged. */
export const idOf = (actor: Actor): string => (actor.kind === 'user' ? actor.userId : nameOf(actor))
