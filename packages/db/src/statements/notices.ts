import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type NoticeSubscriptionRow = Tables['noticeSubscriptions']['$inferSelect']

/** A tenant's subscriptions by id, which is the order of their age. */
export const noticeSubscriptions = defineStatement<{ tenantId: string }>()(
  'notice_subscriptions',
  ({ db, t }) =>
    db
      .select()
      .from(t.noticeSubscriptions)
      .where(inTenant(t.noticeSubscriptions))
      .orderBy(t.noticeSubscriptions.id),
)

/** A portion of the tenants with subscriptions, by id. Reads across tenants. */
export const subscribedTenants = defineStatement<{ after: string; limit: number }>()(
  'subscribed_tenants',
  ({ db, t }) =>
    db
      .selectDistinct({ tenantId: t.noticeSubscriptions.tenantId })
      .from(t.noticeSubscriptions)
      .where(sql`${t.noticeSubscriptions.tenantId} > ${param(t.noticeSubscriptions.tenantId, 'after')}`)
      .orderBy(t.noticeSubscriptions.tenantId)
      .limit(sql.placeholder('limit')),
)

export const noticeSubscription = defineStatement<{ tenantId: string; id: string }>()(
  'notice_subscription',
  ({ db, t }) =>
    db
      .select()
      .from(t.noticeSubscriptions)
      .where(and(inTenant(t.noticeSubscriptions), is(t.noticeSubscriptions.id))),
)

export const insertNoticeSubscription = defineStatement<NoticeSubscriptionRow>()(
  'insert_notice_subscription',
  ({ db, t }) => db.insert(t.noticeSubscriptions).values(everyColumn(t.noticeSubscriptions)),
)

export const updateNoticeSubscription = defineStatement<
  Pick<NoticeSubscriptionRow, 'tenantId' | 'id' | 'address' | 'locale' | 'types' | 'enabled' | 'secret'>
>()('update_notice_subscription', ({ db, t }) => {
  const { address, locale, types, enabled, secret } = everyColumn(t.noticeSubscriptions)
  return db
    .update(t.noticeSubscriptions)
    .set({ address, locale, types, enabled, secret })
    .where(and(inTenant(t.noticeSubscriptions), is(t.noticeSubscriptions.id)))
})

export const removeNoticeSubscription = defineStatement<{ tenantId: string; id: string }>()(
  'remove_notice_subscription',
  ({ db, t }) =>
    db
      .delete(t.noticeSubscriptions)
      .where(and(inTenant(t.noticeSubscriptions), is(t.noticeSubscriptions.id))),
)

type DigestRow = Tables['noticeDigests']['$inferSelect']

export const noticeDigest = defineStatement<{ tenantId: string }>()('notice_digest', ({ db, t }) =>
  db.select().from(t.noticeDigests).where(inTenant(t.noticeDigests)),
)

export const insertNoticeDigest = defineStatement<DigestRow>()('insert_notice_digest', ({ db, t }) =>
  db.insert(t.noticeDigests).values(everyColumn(t.noticeDigests)),
)

export const updateNoticeDigest = defineStatement<DigestRow>()('update_notice_digest', ({ db, t }) => {
  const { tenantId, ...changeable } = everyColumn(t.noticeDigests)
  return db.update(t.noticeDigests).set(changeable).where(inTenant(t.noticeDigests))
})

export const removeNoticeDigest = defineStatement<{ tenantId: string }>()(
  'remove_notice_digest',
  ({ db, t }) => db.delete(t.noticeDigests).where(inTenant(t.noticeDigests)),
)

/** Due digests of all tenants, longest waiting first. */
export const dueNoticeDigests = defineStatement<{ now: Date; limit: number }>()(
  'due_notice_digests',
  ({ db, t }) =>
    db
      .select({ tenantId: t.noticeDigests.tenantId })
      .from(t.noticeDigests)
      .where(sql`${t.noticeDigests.nextAt} <= ${param(t.noticeDigests.nextAt, 'now')}`)
      .orderBy(t.noticeDigests.nextAt, t.noticeDigests.tenantId)
      .limit(sql.placeholder('limit')),
)
