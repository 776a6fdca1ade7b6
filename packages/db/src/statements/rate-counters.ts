import { sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

type RateCounterRow = Tables['rateCounters']['$inferSelect']

/** Adds points to a counter, or starts one. Execute `remove_ended_rate_counters` first. */
export const addRatePoints = defineStatement<RateCounterRow>()('add_rate_points', ({ db, t }) =>
  db
    .insert(t.rateCounters)
    .values(everyColumn(t.rateCounters))
    .onConflictDoUpdate({
      target: t.rateCounters.keyHash,
      set: { points: sql`${t.rateCounters.points} + ${param(t.rateCounters.points, 'points')}` },
    }),
)

export const rateCounter = defineStatement<{ keyHash: string }>()('rate_counter', ({ db, t }) =>
  db.select().from(t.rateCounters).where(is(t.rateCounters.keyHash)),
)

export const removeRateCounter = defineStatement<{ keyHash: string }>()('remove_rate_counter', ({ db, t }) =>
  db.delete(t.rateCounters).where(is(t.rateCounters.keyHash)),
)

export const removeEndedRateCounters = defineStatement<{ now: Date }>()(
  'remove_ended_rate_counters',
  ({ db, t }) =>
    db
      .delete(t.rateCounters)
      .where(sql`${t.rateCounters.expiresAt} <= ${param(t.rateCounters.expiresAt, 'now')}`),
)
