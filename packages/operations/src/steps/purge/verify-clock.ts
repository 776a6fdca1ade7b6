import { type ClockStopRow, firstText, rows, statements, type Transaction, write } from '@reprieve/db'
import { checkClock } from '@reprieve/domain/service'
import type { Dependencies } from '../../dependencies.ts'

/** The trusted time to purge by, or the reason why there is none. */
export type VerifiedClock =
  | { readonly now: Date; readonly stop: null }
  | { readonly now: null; readonly stop: ClockStopRow }

/** A machine that has not swept for this long counts as unknown. */
const rememberedMs = 30 * 86_400_000

// No tenant has this id, so its lock holds nobody up on a database with a lock for each tenant.
export const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Checks the clock against what is remembered of it (R43), and remembers what it shows. While a stop is open, no
 * machine may purge. The stop ends when somebody confirms the clock, or when that clock is right again.
 */
export async function verifyClock(dependencies: Dependencies): Promise<VerifiedClock> {
  const { storage, now: clock, machineClock, newId } = dependencies
  const reading = { wallAt: clock(), ...machineClock() }
  const { bootId, wallAt, uptimeMs } = reading
  return storage.transaction(nobody, function* (): Transaction<VerifiedClock> {
    const open = yield* rows(statements.openClockStops, {})
    const anchors = yield* rows(statements.machineClocks, {})
    const verdict = checkClock(reading, anchors)
    const own = open.filter((stop) => stop.bootId === bootId)
    if (!verdict.believed) {
      const { expectedAt } = verdict
      const [known] = own
      if (known !== undefined) return { now: null, stop: known }
      const stop = { bootId, expectedAt, shownAt: wallAt, uptimeMs, endedAt: null, toldTenant: firstText }
      const opened = { id: newId(), state: 'open' as const, ...stop }
      yield* write(statements.insertClockStop, opened)
      return { now: null, stop: opened }
    }
    yield* write(
      statements.endClockStop,
      own.map(({ id }) => ({ id, state: 'withdrawn' as const, endedAt: wallAt })),
    )
    yield* write(statements.putMachineClock, verdict.anchor)
    const before = new Date(verdict.anchor.passedAt.getTime() - rememberedMs)
    yield* write(statements.removeMachineClocks, { before })
    const elsewhere = open.find((stop) => stop.bootId !== bootId)
    return elsewhere === undefined ? { now: wallAt, stop: null } : { now: null, stop: elsewhere }
  })
}
