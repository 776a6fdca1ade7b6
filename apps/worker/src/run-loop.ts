import { correlated, type Log } from '@reprieve/observe'

export interface LoopOptions {
  readonly name: string
  /** One round. Never runs twice at once; should end soon after `signal` is aborted. */
  readonly round: (signal: AbortSignal) => Promise<void>
  readonly intervalMs: number
  /** Resolves after that time, or at once when `signal` is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** A correlation id for a round, which every line that it logs carries. */
  readonly newId: () => string
  /** From 0 up to 1. */
  readonly random: () => number
  readonly log: Pick<Log, 'error'>
  /** Told after each round how many have failed in a row; the next round waits for it. Must not reject. */
  readonly onRoundEnded?: (failures: number) => unknown
}

export interface Loop {
  /** Lets the round that runs come to its end, and starts no other. */
  stop(): Promise<void>
}

/** Runs rounds one after the other with a pause between. A round that fails is logged and tried again after seconds, up to ten. */
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

/** How many rounds have failed without one between that did not. */
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
  // A tenth more or less, so that several workers do not keep step.
  return Math.round(pauseMs * (0.9 + 0.2 * random()))
}
