import type { OutboxRow } from '@reprieve/db'
import { isTestMail } from './test-mail.ts'

/**
 * How a delivery failed: the receiver is absent or out of order, it refuses the message as it is, or it refuses for
 * good.
 */
export type Failure = 'unavailable' | 'refused' | 'gone'

/**
 * How long attempts continue. A mail with a link, which is valid for a day, is given up after an hour and a half;
 * notices after about a day; a test mail, whose sender waits for the outcome, after about a minute.
 */
export type Patience = 'link' | 'notice' | 'test'

/** How long attempts at a delivery continue. */
export function patienceOf({ target, payload }: Pick<OutboxRow, 'target' | 'payload'>): Patience {
  if (target !== null) return 'notice'
  return isTestMail(payload) ? 'test' : 'link'
}

/**
 * The contents of a delivery that is given up. A link to a password is not kept longer than it is useful (R50); other
 * messages can be sent once more.
 */
export const contentsKept = (row: Pick<OutboxRow, 'target' | 'payload'>): unknown =>
  patienceOf(row) === 'link' ? null : row.payload

/** The largest number of attempts. A receiver that refuses gets enough time for somebody to correct a mistake. */
export const attemptsAtMost = {
  link: { unavailable: 10, refused: 10, gone: 10 },
  notice: { unavailable: 13, refused: 4, gone: 1 },
  test: { unavailable: 4, refused: 4, gone: 4 },
} as const satisfies Record<Patience, Record<Failure, number>>

const pauses = {
  link: { firstMs: 15_000, factor: 2, longestMs: 20 * 60_000 },
  notice: { firstMs: 10_000, factor: 2.5, longestMs: 6 * 3_600_000 },
  test: { firstMs: 5_000, factor: 2, longestMs: 20_000 },
} as const satisfies Record<Patience, unknown>

/**
 * Pause before the next attempt, which grows. `random`, from 0 to 1, keeps deliveries that failed together from
 * returning together.
 */
export function pauseAfter(patience: Patience, attempt: number, random: number): number {
  const { firstMs, factor, longestMs } = pauses[patience]
  return Math.min(longestMs, firstMs * factor ** (attempt - 1)) * (0.75 + random / 2)
}
