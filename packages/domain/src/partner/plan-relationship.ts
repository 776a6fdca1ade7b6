import type { DelegatedAccess } from '../access/delegated-access.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Standing, standingOf } from './standing-of.ts'

/** What is done to a relationship, and by what it becomes another one. */
export type RelationshipChange =
  | { readonly change: 'invite'; readonly offer: Omit<DelegatedAccess, 'state'> }
  | { readonly change: 'accept' }
  | { readonly change: 'terminate' }

/** Where each change may start from. An invitation takes the place of one that nobody has accepted. */
const startsFrom: Readonly<Record<RelationshipChange['change'], readonly Standing[]>> = {
  invite: ['none', 'invited', 'terminated', 'ended'],
  accept: ['invited'],
  terminate: ['invited', 'active', 'expiring'],
}

/** The relationship after the change, or the standing that does not allow it (R48). */
export function planRelationship(
  current: DelegatedAccess | null,
  asked: RelationshipChange,
  now: Date,
): Result<DelegatedAccess, Standing> {
  const standing = standingOf(current, now)
  if (!startsFrom[asked.change].includes(standing)) return refuse(standing)
  if (asked.change === 'invite') return ok({ ...asked.offer, state: 'invited' })
  if (current === null) return refuse(standing)
  if (asked.change === 'accept') return ok({ ...current, state: 'active' })
  // It ends at this moment, also for whoever looks at the time alone.
  return ok({ ...current, state: 'terminated', endsAt: now })
}
