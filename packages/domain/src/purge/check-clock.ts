/** What a machine's two clocks show at one moment. */
export interface ClockReading {
  /** Of the run of the machine in which its uptime counts: another one after each start. */
  readonly bootId: string
  readonly wallAt: Date
  /** Milliseconds on a clock that nobody can set. */
  readonly uptimeMs: number
}

/** What is remembered of a machine: a moment at which its clock was believed, and the latest moment that is known to have passed. */
export interface ClockAnchor {
  readonly bootId: string
  readonly believedAt: Date
  readonly uptimeMs: number
  readonly passedAt: Date
}

export type ClockVerdict =
  /** `anchor` is to be remembered. */
  | { readonly believed: true; readonly anchor: ClockAnchor }
  /** The clock is more than a day beyond `expectedAt`. */
  | { readonly believed: false; readonly expectedAt: Date }

const longestJumpMs = 86_400_000

/**
 * Whether a clock can be believed to purge by (R43). It is held against the time that has passed since it was first
 * believed, so that many small jumps are one large one. After a start of the machine, or on one that was not seen before,
 * nothing tells what has passed: then it may be a day beyond the latest moment of any. A clock that is behind harms
 * nobody, so it is believed, but does not become the measure. The very first reading is believed.
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

const later = (one: Date, other: Date): Date => (one.getTime() > other.getTime() ? one : other)

const latestOf = (anchors: readonly ClockAnchor[]): Date | null =>
  anchors.reduce<Date | null>((latest, { passedAt }) => later(passedAt, latest ?? passedAt), null)

const afterAnchor = ({ believedAt, uptimeMs: since }: ClockAnchor, uptimeMs: number): Date =>
  new Date(believedAt.getTime() + uptimeMs - since)
