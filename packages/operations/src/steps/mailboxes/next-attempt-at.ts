const longestPauseSeconds = 300

/** When to try again what has failed so many times before: after growing pauses, up to five minutes. */
export const nextAttemptAt = (now: Date, attempts: number): Date =>
  new Date(now.getTime() + Math.min(2 ** attempts, longestPauseSeconds) * 1000)
