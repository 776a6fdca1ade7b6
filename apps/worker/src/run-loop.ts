import { correlated, type Log } from '@reprieve/observe'

export interface LoopOptions {
  readonly name: string
  /** One round. It never runs twice at once, and should end soon after `signal` is aborted. */
  readonly round: (signal: AbortSignal) => Promise<void>
  readonly intervalMs: number
  /** Resolves after that time, or at once when `signal` is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** Makes the correlation id of a round, which all of its log lines carry. */
  readonly newId: () => string
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number
  readonly log: Pick<Log, 'error'>
  /** Called after each round with the number of failures in a row. The next round waits for it. It must not reject. */
  readonly onRoundEnded?: (failures: number) => unknown
}

export interface Loop {
  /** Lets the current round finish, and starts no other. */
  stop(): Promise<void>
}

/**
 * Runs rounds one after the other, with a pause in between. A failed round is logged and repeated after a few seconds,
 * at most ten.
 */
export function startLoop(options: LoopOptions): Loop {
  const aborting = new AbortController()
  const ended = runRounds(options, aborting.signal)
  return {
    stop: () => {
      aborting.abort()
      return ended
    },
  }
}

async function runRounds(options: LoopOptions, signal: AbortSignal): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    failures = await correlated(options.newId(), () => runRound(options, signal, failures))
    await options.onRoundEnded?.(failures)
    await options.sleep(pauseAfter(options, failures), signal)
  }
}

/** Returns the number of failed rounds since the last successful one. */
async function runRound({ round, name, log }: LoopOptions, signal: AbortSignal, before: number) {
  try {
    await round(signal)
    return 0
  } catch (error) {
    const failures = before + 1
    log.error({ err: error, loop: name, failures }, 'a round failed')
    return failures
  }
}

const firstPauseMs = 1_000
const longestPauseMs = 10_000

function pauseAfter({ intervalMs, random }: LoopOptions, failures: number): number {
  const grown = Math.min(Math.min(intervalMs, firstPauseMs) * 2 ** failures, longestPauseMs)
  const pauseMs = failures === 0 ? intervalMs : grown
  // Varies by a tenth, so that several workers do not stay in step.
  return Math.round(pauseMs * (0.9 + 0.2 * random()))
}
