const longestPauseSeconds = 300

/** The time of the next attempt after this many failures. Pauses grow up to five minutes. */
export const nextAttemptAt = (now: Date, attempts: number): Date =>
  new Date(now.getTime() + Math.min(2 ** attempts, longestPauseSeconds) * 1000)
