import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

interface Noting {
  readonly operations: Pick<Operations, 'failingLoops'>
  readonly log: Pick<Log, 'warn'>
}

/**
 * Writes down which loops fail again and again, where other processes find it; and that they do not any more, which after
 * a start is asked once, as the process before may have ended while one was failing.
 */
export function noteRounds({ operations, log }: Noting): (loop: string, failures: number) => Promise<void> {
  const lastFailures = new Map<string, number>()
  return async (loop, failures) => {
    const before = lastFailures.get(loop)
    if (failures === 0 && before === 0) return
    try {
      await operations.failingLoops.noteRound({ loop, failures })
      lastFailures.set(loop, failures)
    } catch (error) {
      // Most likely what the loop itself fails by. The next round notes it.
      log.warn({ err: error, loop, failures }, 'a failing loop could not be noted')
    }
  }
}
