/** What a machine's two clocks show at one moment. */
export interface ClockReading {
  /** Identifies the machine's current run. Each start of the machine gives another id, and its uptime begins again. */
  readonly bootId: string
  readonly wallAt: Date
  /** Milliseconds on a clock that nobody can set, counted from the start of the machine. */
  readonly uptimeMs: number
}

/** What is stored about a machine's clock: a trusted reading, and the latest moment known to have passed. */
export interface ClockAnchor {
  readonly bootId: string
  readonly believedAt: Date
  readonly uptimeMs: number
  readonly passedAt: Date
}

/** Whether a clock reading is trusted. */
export type ClockVerdict =
  /** The caller must store `anchor`. */
  | { readonly believed: true; readonly anchor: ClockAnchor }
  /** The clock shows a time more than a day after `expectedAt`. */
  | { readonly believed: false; readonly expectedAt: Date }

const longestJumpMs = 86_400_000

/**
 * Decides whether a purge may trust the machine's clock (R43). The clock is compared with the time that has passed
 * since it was first trusted, so that many small jumps add up to one large jump. After a restart, and on an unknown
 * machine, the passed time is unknown; the clock may then be at most one day ahead of the latest known moment. A clock
 * that is behind purges nobody too early, so it is trusted, but its reading is not stored as the new anchor. The very
 * first reading is trusted.
 */
export function checkClock(reading: ClockReading, anchors: readonly ClockAnchor[]): ClockVerdict {
  const { bootId, wallAt, uptimeMs } = reading
  const own = anchors.find((anchor) => anchor.bootId === bootId)
  const expectedAt = own === undefined ? latestOf(anchors) : afterAnchor(own, uptimeMs)
  if (expectedAt === null) {
    return { believed: true, anchor: { bootId, believedAt: wallAt, uptimeMs, passedAt: wallAt } }
  }
  if (wallAt.getTime() - expectedAt.getTime() > longestJumpMs) return { believed: false, expectedAt }
  const passedAt = later(wallAt, expectedAt)
  return { believed: true, anchor: { ...(own ?? { bootId, believedAt: passedAt, uptimeMs }), passedAt } }
}

const later = (one: Date, other: Date): Date => new Date(Math.max(one.getTime(), other.getTime()))

const latestOf = (anchors: readonly ClockAnchor[]): Date | null =>
  anchors.reduce<Date | null>((latest, { passedAt }) => later(passedAt, latest ?? passedAt), null)

const afterAnchor = ({ believedAt, uptimeMs: since }: ClockAnchor, uptimeMs: number): Date =>
  new Date(believedAt.getTime() + uptimeMs - since)
