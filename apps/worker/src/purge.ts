import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface PurgeDependencies {
  readonly operations: Pick<Operations, 'purgeExpired'>
  readonly now: () => Date
  /** A clock that nobody can set. */
  readonly monotonicMs: () => number
  readonly log: Pick<Log, 'info' | 'error'>
}

/**
 * Sweeps for expired users (R40), unless the clock cannot be believed (R43): then nothing is purged until the clock is
 * right again, or the worker is started anew, which confirms the time that it shows.
 */
export function purgeRound(dependencies: PurgeDependencies): (signal: AbortSignal) => Promise<void> {
  const { now, monotonicMs, log } = dependencies
  let last = { wallMs: now().getTime(), monotonicMs: monotonicMs() }
  return async (signal) => {
    const current = { wallMs: now().getTime(), monotonicMs: monotonicMs() }
    const jumpMs = current.wallMs - last.wallMs - (current.monotonicMs - last.monotonicMs)
    if (jumpMs > longestJumpMs) {
      log.error(
        { jumpMs },
        'nothing is purged: the clock has jumped ahead; set it right, or restart the worker to confirm it',
      )
      return
    }
    last = current
    await sweep(dependencies, signal)
  }
}

const longestJumpMs = 24 * 60 * 60 * 1000
const usersAtATime = 500

async function sweep({ operations, log }: PurgeDependencies, signal: AbortSignal): Promise<void> {
  let purged = 0
  let finished = false
  while (!finished && !signal.aborted) {
    const answer = await operations.purgeExpired({ atMost: usersAtATime })
    if (!answer.ok) throw new Error(`purging was refused: ${answer.error.type}`)
    purged += answer.value.purged
    finished = answer.value.finished
  }
  if (purged > 0) log.info({ purged, finished }, 'purged expired users')
}
