const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Hour of the day, in UTC, at which the digest of expiring users is due. */
const hourOfDigest = 6

/** A part of a digest: users whose window ends after the first instant and not after the second. */
export interface DigestPart {
  readonly within: 'oneDay' | 'threeDays' | 'sevenDays'
  readonly after: Date
  readonly until: Date
}

/** Instant at which the first digest after `now` is due. */
export function nextDigestAt(now: Date): Date {
  const today = new Date(now)
  today.setUTCHours(hourOfDigest, 0, 0, 0)
  return today.getTime() > now.getTime() ? today : new Date(today.getTime() + dayMs)
}

/**
 * Decides which users a digest names: users who have reached seven, three or one day left since the last digest, each
 * once, by the time they have left now. A digest after a missed one includes the users of the missed one whose window has
 * not ended yet.
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
