import { rows, statements, type Transaction } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import type { ClockStop, PurgeStop } from '../steps/purge/sweep.ts'
import type { FailingLoop } from './failing-loops.ts'

export interface PurgeStatus {
  readonly clockStops: readonly ClockStop[]
  /** Open stops of all tenants, at most a thousand. */
  readonly purgeStops: readonly PurgeStop[]
  /** All failing loops of workers, because a purge depends on mails and on moves of mailboxes too. */
  readonly failingLoops: readonly FailingLoop[]
}

/** Gets what keeps the installation from purging. */
export const getPurgeStatus =
  ({ storage }: Dependencies) =>
  (): Promise<PurgeStatus> =>
    storage.read(function* (): Transaction<PurgeStatus> {
      const clockStops = yield* rows(statements.openClockStops, {})
      const purgeStops = yield* rows(statements.purgeStopsInState, { state: 'open', limit: 1000 })
      const failingLoops = yield* rows(statements.failingLoops, {})
      return { clockStops, purgeStops, failingLoops }
    })
