const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The hour of the day at which it is told whose window ends soon, in UTC. */
const hourOfDigest = 6

/** Part of a digest: whose window ends after one instant and not after the other. */
export interface DigestPart {
  readonly within: 'oneDay' | 'threeDays' | 'sevenDays'
  readonly after: Date
  readonly until: Date
}

/** When the next digest is due that is not this one. */
export function nextDigestAt(now: Date): Date {
  const today = new Date(now)
  today.setUTCHours(hourOfDigest, 0, 0, 0)
  return today.getTime() > now.getTime() ? today : new Date(today.getTime() + dayMs)
}

/**
 * Whom a digest tells of: those who have come to have seven, three or one day left since the last one, each once, by
 * what they have left now. What a digest that was missed would have told of is in it, unless it is over already.
 */
export function planDigest(toldUntil: Date, now: Date): readonly DigestPart[] {
  const parts = thresholds.map(({ within, days, above }) => ({
    within,
    after: new Date(Math.max(toldUntil.getTime() + days * dayMs, now.getTime() + above * dayMs)),
    until: new Date(now.getTime() + days * dayMs),
  }))
  return parts.filter(({ after, until }) => after.getTime() < until.getTime())
}

const thresholds = [
  { within: 'oneDay', days: 1, above: 0 },
  { within: 'threeDays', days: 3, above: 1 },
  { within: 'sevenDays', days: 7, above: 3 },
] as const
