import type { NoticeType } from '@reprieve/domain'
import type { Kit } from './kit.ts'

/** Messages to the outside, written with the change that they report. The worker delivers each at least once. */
export const defineOutbox = (k: Kit) =>
  k.table(
    'outbox',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      kind: k.text('kind').$type<'mail' | 'webhook'>().notNull(),
      state: k.text('state').$type<'waiting' | 'delivered' | 'dead'>().notNull(),
      /** Null once delivered: the contents are not kept (R50). */
      payload: k.json('payload').$type<unknown>(),
      createdAt: k.instant('created_at').notNull(),
      nextAttemptAt: k.instant('next_attempt_at').notNull(),
      attempts: k.int('attempts').notNull(),
      lastError: k.text('last_error'),
      deliveredAt: k.instant('delivered_at'),
      /** The subscription that a notice is for; null for the mail about a restored user and for a test mail. */
      target: k.text('target'),
      /** The kind of notice for which a mail waits to report several at once; null for any other. */
      digest: k.text('digest').$type<NoticeType>(),
      /** The user whose data is in the payload; null if it has only ids. */
      about: k.text('about'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('outbox_by_target').on(t.tenantId, t.target, t.state, t.digest),
      k.index('outbox_by_target_age').on(t.tenantId, t.target, t.createdAt, t.id),
      k.index('outbox_by_user').on(t.tenantId, t.about),
      k.index('outbox_by_age').on(t.tenantId, t.state, t.createdAt, t.id),
      k.index('outbox_due_by_kind').on(t.state, t.kind, t.nextAttemptAt, t.tenantId, t.id),
    ],
  )
