/**
 * How a delivery failed: the receiver is absent or out of order, it refuses the message as it is, or it refuses for
 * good.
 */
export type Failure = 'unavailable' | 'refused' | 'gone'

/**
 * How long attempts continue. A mail with a link, which is valid for a day, is given up after an hour and a half;
 * notices after about a day.
 */
export type Patience = 'link' | 'notice'

/** The largest number of attempts. A receiver that refuses gets enough time for somebody to correct a mistake. */
export const attemptsAtMost = {
  link: { unavailable: 10, refused: 10, gone: 10 },
  notice: { unavailable: 13, refused: 4, gone: 1 },
} as const satisfies Record<Patience, Record<Failure, number>>

const pauses = {
  link: { firstMs: 15_000, factor: 2, longestMs: 20 * 60_000 },
  notice: { firstMs: 10_000, factor: 2.5, longestMs: 6 * 3_600_000 },
} as const satisfies Record<Patience, unknown>

/**
 * Pause before the next attempt, which grows. `random`, from 0 to 1, keeps deliveries that failed together from
 * returning together.
 */
export function pauseAfter(patience: Patience, attempt: number, random: number): number {
  const { firstMs, factor, longestMs } = pauses[patience]
  return Math.min(longestMs, firstMs * factor ** (attempt - 1)) * (0.75 + random / 2)
}
