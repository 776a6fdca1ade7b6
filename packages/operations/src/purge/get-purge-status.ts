import { type ClockStopRow, rows, type Statements, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import type { PurgeStop } from './list-purge-stops.ts'

/** A clock that is not believed; as long as it is open nobody is purged (R43). */
export type ClockStop = ClockStopRow

export interface PurgeStatus {
  readonly clockStops: readonly ClockStop[]
  /** Open ones of all tenants, a thousand at most. */
  readonly purgeStops: readonly PurgeStop[]
}

/** What keeps the installation from purging. */
export const getPurgeStatus =
  ({ storage }: Dependencies) =>
  (): Promise<PurgeStatus> =>
    storage.read(function* (): Statements<PurgeStatus> {
      const clockStops = yield* rows(statements.openClockStops, {})
      const purgeStops = yield* rows(statements.purgeStopsInState, { state: 'open', limit: 1000 })
      return { clockStops, purgeStops }
    })
