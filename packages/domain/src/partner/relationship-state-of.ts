import type { DelegatedAccess } from '../access/delegated-access.ts'
import { stateAt } from './state-at.ts'

/** State of the relationship between a partner and a tenant; `ended` if its term has passed. */
export type RelationshipState = 'none' | 'ended' | DelegatedAccess['state']

/** State of a relationship at `now`. A relationship ends at `endsAt` exactly; a terminated one stays `terminated`. */
export function relationshipStateOf(relationship: DelegatedAccess | null, now: Date): RelationshipState {
  if (relationship === null) return 'none'
  const { state, endsAt } = relationship
  return state !== 'terminated' && now.getTime() >= endsAt.getTime() ? 'ended' : stateAt(relationship, now)
}
