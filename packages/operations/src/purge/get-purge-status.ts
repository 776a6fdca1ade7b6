import { rows, statements, type Transaction } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import type { ClockStop, PurgeStop } from '../steps/purge/sweep.ts'
import type { FailingLoop } from './failing-loops.ts'

export interface PurgeStatus {
  readonly clockStops: readonly ClockStop[]
  /** Open ones of all tenants, a thousand at most. */
  readonly purgeStops: readonly PurgeStop[]
  /** Loops of workers that fail again and again, whichever they are: a purge has mails and moves of mailboxes in its train. */
  readonly failingLoops: readonly FailingLoop[]
}

/** What keeps the installation from purging. */
export const getPurgeStatus =
  ({ storage }: Dependencies) =>
  (): Promise<PurgeStatus> =>
    storage.read(function* (): Transaction<PurgeStatus> {
      const clockStops = yield* rows(statements.openClockStops, {})
      const purgeStops = yield* rows(statements.purgeStopsInState, { state: 'open', limit: 1000 })
      const failingLoops = yield* rows(statements.failingLoops, {})
      return { clockStops, purgeStops, failingLoops }
    })
