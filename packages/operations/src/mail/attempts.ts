/** After as many a mail is given up: more than an hour after the first one, and long before the link in it ends. */
export const maxAttempts = 10

const firstPauseMs = 15_000
const longestPauseMs = 20 * 60_000

/** Growing pauses; `random` from 0 to 1 keeps mails that failed together from coming together again. */
export const pauseAfter = (attempt: number, random: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1)) * (0.75 + random / 2)
