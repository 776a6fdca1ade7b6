import type { Kit } from './kit.ts'

/** Global: the worker's loops that fail again and again. A loop that does its work has no row. */
export const defineFailingLoops = (k: Kit) =>
  k.table('failing_loops', {
    loop: k.text('loop').notNull().primaryKey(),
    /** Rounds that have failed in a row. */
    failures: k.int('failures').notNull(),
    failingSince: k.instant('failing_since').notNull(),
    lastFailedAt: k.instant('last_failed_at').notNull(),
  })
