import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

export type PurgeStopState = 'open' | 'confirmed' | 'finished'

/** Sweeps that were stopped because they would have purged too much of a tenant's bin (R43). */
export const definePurgeStops = (k: Kit, tenants: Tenants) =>
  k.table(
    'purge_stops',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      state: k.text('state').$type<PurgeStopState>().notNull(),
      /** When the sweep was stopped. A confirmation covers users who had expired by then, and nobody else. */
      stoppedAt: k.instant('stopped_at').notNull(),
      /** Expired users, out of all users in the bin. */
      expired: k.int('expired').notNull(),
      inBin: k.int('in_bin').notNull(),
      confirmedAt: k.instant('confirmed_at'),
      /** Id of the person, or name of the part of the installation. */
      confirmedBy: k.text('confirmed_by'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      ofTenant(k, 'purge_stops', t, tenants),
      k.index('purge_stops_by_state').on(t.state, t.tenantId, t.id),
    ],
  )

/** Global: what is remembered of each machine's clock. */
export const defineMachineClocks = (k: Kit) =>
  k.table('machine_clocks', {
    /** A new id after each start of the machine. */
    bootId: k.text('boot_id').notNull().primaryKey(),
    believedAt: k.instant('believed_at').notNull(),
    uptimeMs: k.int('uptime_ms').notNull(),
    passedAt: k.instant('passed_at').notNull(),
  })

/** Global: clocks that were not trusted (R43). While one is open, nobody is purged. */
export const defineClockStops = (k: Kit) =>
  k.table(
    'clock_stops',
    {
      id: k.text('id').notNull().primaryKey(),
      state: k.text('state').$type<'open' | 'confirmed' | 'withdrawn'>().notNull(),
      bootId: k.text('boot_id').notNull(),
      expectedAt: k.instant('expected_at').notNull(),
      /** The time that the clock showed, and the machine's uptime at that moment. */
      shownAt: k.instant('shown_at').notNull(),
      uptimeMs: k.int('uptime_ms').notNull(),
      endedAt: k.instant('ended_at'),
      /** The last tenant, by id, whose subscribers have been notified; null when all have. */
      toldTenant: k.text('told_tenant'),
    },
    (t) => [k.index('clock_stops_by_state').on(t.state, t.id)],
  )
