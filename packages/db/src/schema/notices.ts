import type { NoticeType } from '@reprieve/domain'
import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

/** Who is notified of events in a tenant, and where. */
export const defineNoticeSubscriptions = (k: Kit, tenants: Tenants) =>
  k.table(
    'notice_subscriptions',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      channel: k.text('channel').$type<'mail' | 'webhook'>().notNull(),
      /** The mail address or the URL. */
      address: k.text('address').notNull(),
      /** The language of mails; null for a webhook. */
      locale: k.text('locale'),
      types: k.json('types').$type<readonly NoticeType[]>().notNull(),
      enabled: k.bool('enabled').notNull(),
      /** The secret that signs webhooks, encrypted with a key of the installation (R50). */
      secret: k.text('secret'),
      createdBy: k.text('created_by').notNull(),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.id] }), ofTenant(k, 'notice_subscriptions', t, tenants)],
  )

/** How far a tenant has been notified of windows that end soon. The row exists if anybody subscribes to that. */
export const defineNoticeDigests = (k: Kit, tenants: Tenants) =>
  k.table(
    'notice_digests',
    {
      tenantId: k.text('tenant_id').notNull(),
      /** Earlier expiries have been notified, or passed before anybody subscribed. */
      toldUntil: k.instant('told_until').notNull(),
      nextAt: k.instant('next_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId] }),
      ofTenant(k, 'notice_digests', t, tenants),
      k.index('notice_digests_due').on(t.nextAt, t.tenantId),
    ],
  )
