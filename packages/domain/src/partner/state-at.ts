import type { DelegatedAccess } from '../access/delegated-access.ts'

/** So long before its end a relationship is said to be expiring; it counts to the end all the same. */
export const expiringMs = 30 * 24 * 3_600_000

/** What a relationship is at one moment: from 30 days before its end on, one that is in force is expiring. */
export function stateAt(
  { state, endsAt }: Pick<DelegatedAccess, 'state' | 'endsAt'>,
  now: Date,
): DelegatedAccess['state'] {
  if (state !== 'active' && state !== 'expiring') return state
  return now.getTime() >= endsAt.getTime() - expiringMs ? 'expiring' : 'active'
}
