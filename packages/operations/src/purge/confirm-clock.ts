import { rows, statements, type Transaction, write } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { nobody } from '../steps/purge/verify-clock.ts'

/** Trusts the clocks that were not trusted (R43), as they were then and have run since. Returns how many. */
export const confirmClock =
  ({ storage, now }: Dependencies) =>
  (): Promise<number> =>
    storage.transaction(nobody, function* (): Transaction<number> {
      const open = yield* rows(statements.openClockStops, {})
      for (const { id, bootId, shownAt, uptimeMs } of open) {
        yield* write(statements.endClockStop, { id, state: 'confirmed', endedAt: now() })
        const believed = { bootId, believedAt: shownAt, uptimeMs, passedAt: shownAt }
        yield* write(statements.putMachineClock, believed)
      }
      return open.length
    })
