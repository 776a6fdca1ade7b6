import type { Dependencies } from '@reprieve/operations'

/** A clock that can be moved ahead of the system's, and goes on from there. */
export interface EmulatedClock extends Pick<Dependencies, 'now' | 'machineClock'> {
  /** Moves the clock to this moment. */
  set(to: Date): void
}

/** A machine that was running for this long when the clock was started. */
const uptimeAtStartMs = 86_400_000

/** `systemMs` reads the system's clock, in milliseconds since 1970. The emulated one starts at `at`, or at the same time. */
export function startClock(systemMs: () => number, at: Date | null): EmulatedClock {
  let aheadMs = at === null ? 0 : at.getTime() - systemMs()
  const nowMs = () => systemMs() + aheadMs
  const startedMs = nowMs()
  return {
    now: () => new Date(nowMs()),
    // It runs with the clock, so that a clock that is moved on purpose is not taken for one that has jumped (R43).
    machineClock: () => ({ bootId: 'emulator', uptimeMs: uptimeAtStartMs + nowMs() - startedMs }),
    set: (to) => {
      aheadMs = to.getTime() - systemMs()
    },
  }
}
