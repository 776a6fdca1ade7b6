import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type PurgeStopRow = Tables['purgeStops']['$inferSelect']
export type ClockStopRow = Tables['clockStops']['$inferSelect']
type MachineClockRow = Tables['machineClocks']['$inferSelect']

export const insertPurgeStop = defineStatement<PurgeStopRow>()('insert_purge_stop', ({ db, t }) =>
  db.insert(t.purgeStops).values(everyColumn(t.purgeStops)),
)

/** A tenant's stops, latest first. */
export const purgeStopsOfTenant = defineStatement<{ tenantId: string; limit: number }>()(
  'purge_stops_of_tenant',
  ({ db, t: { purgeStops } }) =>
    db
      .select()
      .from(purgeStops)
      .where(inTenant(purgeStops))
      .orderBy(sql`${purgeStops.id} desc`)
      .limit(sql.placeholder('limit')),
)

/** The stops of all tenants in this state. */
export const purgeStopsInState = defineStatement<{ state: PurgeStopRow['state']; limit: number }>()(
  'purge_stops_in_state',
  ({ db, t: { purgeStops } }) =>
    db
      .select()
      .from(purgeStops)
      .where(is(purgeStops.state))
      .orderBy(purgeStops.tenantId, purgeStops.id)
      .limit(sql.placeholder('limit')),
)

export const purgeStopById = defineStatement<{ tenantId: string; id: string }>()(
  'purge_stop_by_id',
  ({ db, t: { purgeStops } }) =>
    db
      .select()
      .from(purgeStops)
      .where(and(inTenant(purgeStops), is(purgeStops.id))),
)

export const setPurgeStopState = defineStatement<
  Pick<PurgeStopRow, 'tenantId' | 'id' | 'state' | 'confirmedAt' | 'confirmedBy'>
>()('set_purge_stop_state', ({ db, t: { purgeStops } }) => {
  const { state, confirmedAt, confirmedBy } = everyColumn(purgeStops)
  return db
    .update(purgeStops)
    .set({ state, confirmedAt, confirmedBy })
    .where(and(inTenant(purgeStops), is(purgeStops.id)))
})

/** The clocks of all machines; there are few. */
export const machineClocks = defineStatement<object>()('machine_clocks', ({ db, t }) =>
  db.select().from(t.machineClocks),
)

export const putMachineClock = defineStatement<MachineClockRow>()('put_machine_clock', ({ db, t }) => {
  const { bootId, ...set } = everyColumn(t.machineClocks)
  return db
    .insert(t.machineClocks)
    .values({ bootId, ...set })
    .onConflictDoUpdate({ target: t.machineClocks.bootId, set })
})

/** Removes the clocks of machines that have not reported since. */
export const removeMachineClocks = defineStatement<{ before: Date }>()(
  'remove_machine_clocks',
  ({ db, t: { machineClocks: table } }) =>
    db.delete(table).where(sql`${table.passedAt} < ${param(table.passedAt, 'before')}`),
)

export const insertClockStop = defineStatement<ClockStopRow>()('insert_clock_stop', ({ db, t }) =>
  db.insert(t.clockStops).values(everyColumn(t.clockStops)),
)

export const openClockStops = defineStatement<object>()('open_clock_stops', ({ db, t }) =>
  db.select().from(t.clockStops).where(eq(t.clockStops.state, sql`'open'`)).orderBy(t.clockStops.id),
)

/** Records how far the subscribers have been notified of a stop. */
export const setClockStopTold = defineStatement<Pick<ClockStopRow, 'id' | 'toldTenant'>>()(
  'set_clock_stop_told',
  ({ db, t: { clockStops } }) =>
    db
      .update(clockStops)
      .set({ toldTenant: param(clockStops.toldTenant, 'toldTenant') })
      .where(is(clockStops.id)),
)

export const endClockStop = defineStatement<Pick<ClockStopRow, 'id' | 'state' | 'endedAt'>>()(
  'end_clock_stop',
  ({ db, t: { clockStops } }) => {
    const { state, endedAt } = everyColumn(clockStops)
    return db.update(clockStops).set({ state, endedAt }).where(is(clockStops.id))
  },
)
