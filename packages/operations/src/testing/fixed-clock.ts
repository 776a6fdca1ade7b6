export interface FixedClock {
  now(): Date
  set(now: Date): void
  advance(by: { readonly days?: number; readonly hours?: number; readonly ms?: number }): void
}

/** A clock that stands still until it is told otherwise. */
export function fixedClock(start: Date): FixedClock {
  let nowMs = start.getTime()
  return {
    now: () => new Date(nowMs),
    set: (now) => {
      nowMs = now.getTime()
    },
    advance: ({ days = 0, hours = 0, ms = 0 }) => {
      nowMs += (days * 24 + hours) * 3_600_000 + ms
    },
  }
}
