import type { Kit } from './kit.ts'

/**
 * Global, because the one who is slowed down may be nobody yet. Counted for all processes together until `expiresAt`.
 */
export const defineRateCounters = (k: Kit) =>
  k.table(
    'rate_counters',
    {
      /** Keyed hash, because the names and addresses that were tried must stay secret. */
      keyHash: k.text('key_hash').notNull().primaryKey(),
      points: k.int('points').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [k.index('rate_counters_by_end').on(t.expiresAt)],
  )
