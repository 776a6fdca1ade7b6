import { gaugeOf, type Metrics } from '@reprieve/observe'
import { failuresInARow } from '@reprieve/operations'

export interface LoopHealth {
  /** Reports the number of failed rounds of this loop since the last successful one. */
  readonly roundEnded: (loop: string, failures: number) => void
  /** Null if every loop succeeds, else which ones fail. */
  readonly reason: () => string | null
}

/** Remembers which loops keep failing, so that a worker that does nothing does not look healthy. */
export function loopHealth(metrics: Metrics): LoopHealth {
  const failuresByLoop = new Map<string, number>()
  gaugeOf(metrics, {
    name: 'reprieve_loop_failures',
    help: 'How many rounds of a loop have failed in a row, 0 where the last one did not',
    labels: ['loop'],
    measure: () => [...failuresByLoop].map(([loop, value]) => ({ labels: { loop }, value })),
  })
  return {
    roundEnded: (loop, failures) => void failuresByLoop.set(loop, failures),
    reason: () => {
      const failing = [...failuresByLoop].filter(([, failures]) => failures >= failuresInARow)
      if (failing.length === 0) return null
      return `these fail again and again: ${failing.map(([loop]) => loop).join(', ')}`
    },
  }
}
