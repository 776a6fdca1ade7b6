import type { DelegatedAccess } from '../access/delegated-access.ts'

/** Milliseconds before its end at which a relationship is shown as expiring. It stays in force to the end. */
export const expiringMs = 30 * 24 * 3_600_000

/** State of a relationship at `now`. In its last 30 days, a relationship that is in force is expiring. */
export function stateAt(
  { state, endsAt }: Pick<DelegatedAccess, 'state' | 'endsAt'>,
  now: Date,
): DelegatedAccess['state'] {
  if (state !== 'active' && state !== 'expiring') return state
  return now.getTime() >= endsAt.getTime() - expiringMs ? 'expiring' : 'active'
}
