import type { Kit } from './kit.ts'

/** Global, as who is slowed down may be nobody yet. What is counted until `expiresAt`, for all processes together. */
export const defineRateCounters = (k: Kit) =>
  k.table(
    'rate_counters',
    {
      /** Keyed hash: names and addresses that were tried are nobody's business. */
      keyHash: k.text('key_hash').notNull().primaryKey(),
      points: k.int('points').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [k.index('rate_counters_by_end').on(t.expiresAt)],
  )
