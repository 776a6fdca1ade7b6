/** How a delivery failed: nobody there or out of order; refused as it is; refused for good. */
export type Failure = 'unavailable' | 'refused' | 'gone'

/** The mail with a link, which is good for a day, is given up after an hour and a half; notices after about a day. */
export type Patience = 'link' | 'notice'

/** How many attempts there are at the most. A receiver that refuses gets the time in which a mistake is put right. */
export const attemptsAtMost = {
  link: { unavailable: 10, refused: 10, gone: 10 },
  notice: { unavailable: 13, refused: 4, gone: 1 },
} as const satisfies Record<Patience, Record<Failure, number>>

const pauses = {
  link: { firstMs: 15_000, factor: 2, longestMs: 20 * 60_000 },
  notice: { firstMs: 10_000, factor: 2.5, longestMs: 6 * 3_600_000 },
} as const satisfies Record<Patience, unknown>

/** Growing pauses; `random` from 0 to 1 keeps what failed together from coming together again. */
export function pauseAfter(patience: Patience, attempt: number, random: number): number {
  const { firstMs, factor, longestMs } = pauses[patience]
  return Math.min(longestMs, firstMs * factor ** (attempt - 1)) * (0.75 + random / 2)
}
