import type { Kit } from './kit.ts'

/** Global: loops of the worker that keep failing. A loop that works has no row. */
export const defineFailingLoops = (k: Kit) =>
  k.table('failing_loops', {
    loop: k.text('loop').notNull().primaryKey(),
    /** Number of failed rounds in a row. */
    failures: k.int('failures').notNull(),
    failingSince: k.instant('failing_since').notNull(),
    lastFailedAt: k.instant('last_failed_at').notNull(),
  })
