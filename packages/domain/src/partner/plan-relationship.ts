import type { DelegatedAccess } from '../access/delegated-access.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type RelationshipState, relationshipStateOf } from './relationship-state-of.ts'

/** A change to a partner relationship. */
export type RelationshipChange =
  | { readonly change: 'invite'; readonly offer: Omit<DelegatedAccess, 'state'> }
  | { readonly change: 'accept' }
  | { readonly change: 'terminate' }

/** States in which each change is allowed. A new invitation replaces one that nobody has accepted. */
const startsFrom: Readonly<Record<RelationshipChange['change'], readonly RelationshipState[]>> = {
  invite: ['none', 'invited', 'terminated', 'ended'],
  accept: ['invited'],
  terminate: ['invited', 'active', 'expiring'],
}

/** Plans a change: the relationship after it, or the state that does not allow the change (R48). */
export function planRelationship(
  current: DelegatedAccess | null,
  asked: RelationshipChange,
  now: Date,
): Result<DelegatedAccess, RelationshipState> {
  const relationshipState = relationshipStateOf(current, now)
  if (!startsFrom[asked.change].includes(relationshipState)) return refuse(relationshipState)
  if (asked.change === 'invite') return ok({ ...asked.offer, state: 'invited' })
  if (current === null) return refuse(relationshipState)
  if (asked.change === 'accept') return ok({ ...current, state: 'active' })
  // The end is set too, so that code which compares only the time sees the relationship as ended.
  return ok({ ...current, state: 'terminated', endsAt: now })
}
