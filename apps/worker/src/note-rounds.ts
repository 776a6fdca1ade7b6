import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

interface Noting {
  readonly operations: Pick<Operations, 'failingLoops'>
  readonly log: Pick<Log, 'warn'>
}

/**
 * Stores which loops keep failing, where other processes find it, and removes a loop that succeeds again. The first
 * success after a start also removes it, because the previous process may have ended while the loop was failing.
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
      // The loop itself probably fails for the same reason. The next round stores it.
      log.warn({ err: error, loop, failures }, 'a failing loop could not be noted')
    }
  }
}
