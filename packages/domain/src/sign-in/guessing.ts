/** How many wrong passwords are accepted without a pause, and how long the pauses before further ones are. */
export interface GuessingBudget {
  readonly freeTries: number
  /**
   * Pause before each try after the free ones, counted from the first try: a try may be made once the sum of the pauses
   * up to it has passed. The last pause repeats.
   */
  readonly pausesMs: readonly [number, ...number[]]
  /** Length of a counting period, from the first try on; then counting begins anew. */
  readonly countedForMs: number
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * The budgets of wrong passwords. Each device from which a person has signed in before has its own, which nobody else
 * can use up. All other devices share one for each account and one for each network address.
 */
export const guessingBudgets = {
  /** At most 56 guesses in a day, wherever they come from. */
  ofUnknownDevices: {
    freeTries: 5,
    pausesMs: [1, 2, 4, 8, 16, 30].map((minutes) => minutes * minuteMs) as [number, ...number[]],
    countedForMs: dayMs,
  },
  ofKnownDevice: {
    freeTries: 10,
    pausesMs: [minuteMs / 2, minuteMs, 2 * minuteMs, 5 * minuteMs, 15 * minuteMs],
    countedForMs: dayMs,
  },
  ofAddress: { freeTries: 50, pausesMs: [5 * minuteMs], countedForMs: 5 * minuteMs },
} as const satisfies Record<string, GuessingBudget>

/** How long a device counts as known after the last sign-in from it. */
export const knownDeviceForMs = 90 * dayMs

/**
 * How long a try has to wait, in milliseconds; 0 if it may be made now. `tries` includes this one and all earlier ones
 * that did not have to wait: asking too early must not prolong the wait of others.
 */
export function msUntilTry(
  { tries, sinceFirstMs }: { readonly tries: number; readonly sinceFirstMs: number },
  { freeTries, pausesMs, countedForMs }: GuessingBudget,
): number {
  const pauses = Math.max(0, tries - freeTries)
  const last = pausesMs[pausesMs.length - 1] ?? 0
  let dueMs = Math.max(0, pauses - pausesMs.length) * last
  for (const pauseMs of pausesMs.slice(0, pauses)) dueMs += pauseMs
  return Math.max(0, Math.min(dueMs, countedForMs) - sinceFirstMs)
}
