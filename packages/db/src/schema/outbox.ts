import type { Kit } from './kit.ts'

/** What must reach the outside, written with the change that it tells of and delivered by the worker at least once. */
export const defineOutbox = (k: Kit) =>
  k.table(
    'outbox',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      kind: k.text('kind').$type<'mail'>().notNull(),
      state: k.text('state').$type<'waiting' | 'delivered' | 'dead'>().notNull(),
      /** Null once delivered: what was in it is not kept (R50). */
      payload: k.json('payload').$type<unknown>(),
      createdAt: k.instant('created_at').notNull(),
      nextAttemptAt: k.instant('next_attempt_at').notNull(),
      attempts: k.int('attempts').notNull(),
      lastError: k.text('last_error'),
      deliveredAt: k.instant('delivered_at'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('outbox_due').on(t.state, t.nextAttemptAt, t.tenantId, t.id),
    ],
  )
