import type { MachineClock } from '../steps/purge/machine-clock.ts'

export interface FixedClock {
  now(): Date
  readonly machineClock: MachineClock
  /** Lets time pass until then. An earlier moment sets the clock back. */
  set(now: Date): void
  /** Lets time pass. */
  advance(by: Duration): void
  /** Sets the clock without any time having passed. */
  jump(by: Duration): void
  /** Restarts the machine, which takes no time. */
  restartMachine(): void
}

interface Duration {
  readonly days?: number
  readonly hours?: number
  readonly ms?: number
}

/** A clock that stands still until it is moved. */
export function fixedClock(start: Date): FixedClock {
  let nowMs = start.getTime()
  let uptimeMs = 0
  let boots = 1
  const pass = (ms: number): void => {
    nowMs += ms
    uptimeMs += Math.max(0, ms)
  }
  return {
    now: () => new Date(nowMs),
    machineClock: () => ({ bootId: `boot ${boots}`, uptimeMs }),
    set: (now) => pass(now.getTime() - nowMs),
    advance: (by) => pass(toMs(by)),
    jump: (by) => {
      nowMs += toMs(by)
    },
    restartMachine: () => {
      boots += 1
      uptimeMs = 0
    },
  }
}

const toMs = ({ days = 0, hours = 0, ms = 0 }: Duration): number => (days * 24 + hours) * 3_600_000 + ms
