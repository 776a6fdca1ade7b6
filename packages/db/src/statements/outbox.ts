import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import { behind, type Direction, pageOrder } from './keyset.ts'

export type OutboxRow = Tables['outbox']['$inferSelect']

export const insertIntoOutbox = defineStatement<OutboxRow>()('insert_into_outbox', ({ db, t }) =>
  db.insert(t.outbox).values(everyColumn(t.outbox)),
)

/** The mail to a subscriber that has not been attempted yet and can take more notices of the same kind. */
export const openDigestInOutbox = defineStatement<{ tenantId: string; target: string; digest: string }>()(
  'open_digest_in_outbox',
  ({ db, t }) => {
    // The ids are found in the index alone first. Without statistics, SQLite would scan the tenant's whole outbox
    // instead.
    const ids = db
      .select({ id: t.outbox.id })
      .from(t.outbox)
      .where(
        and(inTenant(t.outbox), is(t.outbox.target), eq(t.outbox.state, sql`'waiting'`), is(t.outbox.digest)),
      )
    return db
      .select()
      .from(t.outbox)
      .where(and(inTenant(t.outbox), inArray(t.outbox.id, ids), eq(t.outbox.attempts, sql`0`)))
      .limit(1)
  },
)

/** Due messages of all tenants, longest waiting first, without those for `busy` subscriptions. */
export const dueInOutbox = defineStatement<{
  kind: OutboxRow['kind']
  busy: readonly string[]
  now: Date
  limit: number
}>()('due_in_outbox', ({ db, t, k }) =>
  db
    .select({ tenantId: t.outbox.tenantId, id: t.outbox.id, target: t.outbox.target })
    .from(t.outbox)
    .where(
      and(
        eq(t.outbox.state, sql`'waiting'`),
        is(t.outbox.kind),
        sql`${t.outbox.nextAttemptAt} <= ${param(t.outbox.nextAttemptAt, 'now')}`,
        sql`(${t.outbox.target} is null or not (${k.isOneOf(t.outbox.target, 'busy')}))`,
      ),
    )
    .orderBy(t.outbox.nextAttemptAt, t.outbox.tenantId, t.outbox.id)
    .limit(sql.placeholder('limit')),
)

export const outboxRow = defineStatement<{ tenantId: string; id: string }>()('outbox_row', ({ db, t }) =>
  db
    .select()
    .from(t.outbox)
    .where(and(inTenant(t.outbox), is(t.outbox.id))),
)

export type DeliveryRow = Pick<
  OutboxRow,
  'id' | 'state' | 'createdAt' | 'nextAttemptAt' | 'attempts' | 'lastError' | 'deliveredAt'
>

/** The messages to one subscription without their contents, newest first. */
export const latestDeliveries = defineStatement<{ tenantId: string; target: string; limit: number }>()(
  'latest_deliveries',
  ({ db, t: { outbox } }) => {
    const { id, state, createdAt, nextAttemptAt, attempts, lastError, deliveredAt } = outbox
    return db
      .select({ id, state, createdAt, nextAttemptAt, attempts, lastError, deliveredAt })
      .from(outbox)
      .where(and(inTenant(outbox), is(outbox.target)))
      .orderBy(desc(createdAt), desc(id))
      .limit(sql.placeholder('limit'))
  },
)

export const updateOutboxRow = defineStatement<
  Pick<
    OutboxRow,
    'tenantId' | 'id' | 'state' | 'payload' | 'nextAttemptAt' | 'attempts' | 'lastError' | 'deliveredAt'
  >
>()('update_outbox_row', ({ db, t }) => {
  const { tenantId, id, kind, target, digest, about, createdAt, ...changeable } = everyColumn(t.outbox)
  return db
    .update(t.outbox)
    .set(changeable)
    .where(and(inTenant(t.outbox), is(t.outbox.id)))
})

export const removeFromOutbox = defineStatement<{ tenantId: string; id: string }>()(
  'remove_from_outbox',
  ({ db, t }) => db.delete(t.outbox).where(and(inTenant(t.outbox), is(t.outbox.id))),
)

/** Removes a message, unless it was taken up again meanwhile. */
export const removeFromOutboxIfStill = defineStatement<Pick<OutboxRow, 'tenantId' | 'id' | 'state'>>()(
  'remove_from_outbox_if_still',
  ({ db, t }) => db.delete(t.outbox).where(and(inTenant(t.outbox), is(t.outbox.id), is(t.outbox.state))),
)

/** Removes the undelivered messages of a subscription, which will not be delivered either. */
export const removeUndeliveredOfTarget = defineStatement<{ tenantId: string; target: string }>()(
  'remove_undelivered_of_target',
  ({ db, t }) => {
    const ids = db
      .select({ id: t.outbox.id })
      .from(t.outbox)
      .where(and(inTenant(t.outbox), is(t.outbox.target), sql`${t.outbox.state} in ('waiting', 'dead')`))
    return db.delete(t.outbox).where(and(inTenant(t.outbox), inArray(t.outbox.id, ids)))
  },
)

const deadPage = (direction: Direction) =>
  defineStatement<{ tenantId: string; key: Date; id: string; limit: number }>()(
    `dead_letters_${direction}`,
    ({ db, t }) =>
      db
        .select()
        .from(t.outbox)
        .where(
          and(
            inTenant(t.outbox),
            eq(t.outbox.state, sql`'dead'`),
            behind(t.outbox.createdAt, t.outbox.id, direction),
          ),
        )
        .orderBy(...pageOrder(t.outbox.createdAt, t.outbox.id, direction))
        .limit(sql.placeholder('limit')),
  )

/** Messages that were given up, by age. */
export const deadLetterPages = {
  ascending: deadPage('ascending'),
  descending: deadPage('descending'),
} as const

/** Old, finished messages of all tenants. `next_attempt_at` is the latest end of the last attempt. */
export const doneInOutbox = defineStatement<{
  state: 'delivered' | 'dead'
  kind: OutboxRow['kind']
  before: Date
  limit: number
}>()('done_in_outbox', ({ db, t }) =>
  db
    .select({ tenantId: t.outbox.tenantId, id: t.outbox.id })
    .from(t.outbox)
    .where(
      and(
        is(t.outbox.state),
        is(t.outbox.kind),
        sql`${t.outbox.nextAttemptAt} < ${param(t.outbox.nextAttemptAt, 'before')}`,
      ),
    )
    .orderBy(t.outbox.nextAttemptAt)
    .limit(sql.placeholder('limit')),
)

/** Removes mails to people that are about these users, sent or not. */
export const removeMailsAbout = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_mails_about',
  ({ db, t: { outbox }, k }) => {
    const ids = db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(inTenant(outbox), k.isOneOf(outbox.about, 'userIds')))
    return db.delete(outbox).where(and(inTenant(outbox), inArray(outbox.id, ids)))
  },
)
