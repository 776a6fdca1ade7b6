import type { FixedClock } from '../fixed-clock.ts'
import type { YearStep } from './year-step.ts'

/**
 * When the clock is trusted (R43), in the plainest form: while it is at most a day ahead of where it would be if nobody
 * had touched it since it was first trusted, or since somebody confirmed it.
 */
export function believedClock({ now, machineClock }: FixedClock) {
  const ahead = (): number => now().getTime() - machineClock().uptimeMs
  let believedAhead: number | null = null
  let stoppedAhead: number | null = null
  return {
    /** Ask at each step, before it is taken. */
    isBelievedAt: (step: YearStep): boolean => {
      if (step.do === 'confirmClock' && stoppedAhead !== null) {
        believedAhead = stoppedAhead
        stoppedAhead = null
      }
      if (step.do !== 'sweep') return false
      believedAhead ??= ahead()
      const isBelieved = ahead() - believedAhead <= 86_400_000
      stoppedAhead = isBelieved ? null : (stoppedAhead ?? ahead())
      return isBelieved
    },
  }
}
