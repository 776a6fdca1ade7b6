import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface MailboxDependencies {
  readonly operations: Pick<Operations, 'settleDueMailboxes'>
  readonly log: Pick<Log, 'info' | 'warn'>
}

/** Carries out the moves and copies of mailboxes that operations, or dead processes, have left undone. */
export function mailboxRound({
  operations,
  log,
}: MailboxDependencies): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    let finished = false
    while (!finished && !signal.aborted) {
      const round = await operations.settleDueMailboxes()
      if (round.problem !== null) throw new Error(`the mail root cannot be used: ${round.problem}`)
      finished = round.finished
      if (round.settled > 0) log.info({ settled: round.settled }, 'moved mailboxes')
      for (const failure of round.failed)
        log.warn(failure, 'a mailbox could not be moved and will be tried again')
    }
  }
}
