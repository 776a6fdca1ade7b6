import type { NoticeType } from '@reprieve/domain'
import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

/** Who is told of what happens in a tenant, and where. */
export const defineNoticeSubscriptions = (k: Kit, tenants: Tenants) =>
  k.table(
    'notice_subscriptions',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      channel: k.text('channel').$type<'mail' | 'webhook'>().notNull(),
      /** A mail address or a URL. */
      address: k.text('address').notNull(),
      /** Of mails; a webhook has none. */
      locale: k.text('locale'),
      types: k.json('types').$type<readonly NoticeType[]>().notNull(),
      enabled: k.bool('enabled').notNull(),
      /** Signs webhooks; encrypted with a key of the installation (R50). */
      secret: k.text('secret'),
      createdBy: k.text('created_by').notNull(),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.id] }), ofTenant(k, 'notice_subscriptions', t, tenants)],
  )

/** How far a tenant has been told whose window ends soon; there where somebody wants to know. */
export const defineNoticeDigests = (k: Kit, tenants: Tenants) =>
  k.table(
    'notice_digests',
    {
      tenantId: k.text('tenant_id').notNull(),
      /** What came before has been told, or was over before anybody asked. */
      toldUntil: k.instant('told_until').notNull(),
      nextAt: k.instant('next_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId] }),
      ofTenant(k, 'notice_digests', t, tenants),
      k.index('notice_digests_due').on(t.nextAt, t.tenantId),
    ],
  )
