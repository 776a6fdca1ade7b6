import { and, eq, inArray, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { everyColumn } from './every-column.ts'

export type OutboxRow = Tables['outbox']['$inferSelect']

export const insertIntoOutbox = defineStatement<OutboxRow>()('insert_into_outbox', ({ db, t }) =>
  db.insert(t.outbox).values(everyColumn(t.outbox)),
)

/** The mail for a subscriber that has not been tried yet, and can tell of more of the same. */
export const openDigestInOutbox = defineStatement<{ tenantId: string; target: string; digest: string }>()(
  'open_digest_in_outbox',
  ({ db, t }) => {
    // Found in the index alone first: without statistics, SQLite would walk through the whole tenant's outbox instead.
    const ids = db
      .select({ id: t.outbox.id })
      .from(t.outbox)
      .where(
        and(
          eq(t.outbox.tenantId, sql.placeholder('tenantId')),
          eq(t.outbox.target, sql.placeholder('target')),
          eq(t.outbox.state, sql`'waiting'`),
          eq(t.outbox.digest, sql.placeholder('digest')),
        ),
      )
    return db
      .select()
      .from(t.outbox)
      .where(
        and(
          eq(t.outbox.tenantId, sql.placeholder('tenantId')),
          inArray(t.outbox.id, ids),
          eq(t.outbox.attempts, sql`0`),
        ),
      )
      .limit(1)
  },
)

/** What waits and is due, of all tenants, the longest waiting first. */
export const dueInOutbox = defineStatement<{ now: Date; limit: number }>()('due_in_outbox', ({ db, t }) =>
  db
    .select({ tenantId: t.outbox.tenantId, id: t.outbox.id })
    .from(t.outbox)
    .where(
      and(
        eq(t.outbox.state, sql`'waiting'`),
        sql`${t.outbox.nextAttemptAt} <= ${param(t.outbox.nextAttemptAt, 'now')}`,
      ),
    )
    .orderBy(t.outbox.nextAttemptAt, t.outbox.tenantId, t.outbox.id)
    .limit(sql.placeholder('limit')),
)

export const outboxRow = defineStatement<{ tenantId: string; id: string }>()('outbox_row', ({ db, t }) =>
  db
    .select()
    .from(t.outbox)
    .where(and(eq(t.outbox.tenantId, sql.placeholder('tenantId')), eq(t.outbox.id, sql.placeholder('id')))),
)

export const updateOutboxRow = defineStatement<
  Pick<
    OutboxRow,
    'tenantId' | 'id' | 'state' | 'payload' | 'nextAttemptAt' | 'attempts' | 'lastError' | 'deliveredAt'
  >
>()('update_outbox_row', ({ db, t }) => {
  const { tenantId, id, kind, target, digest, createdAt, ...changeable } = everyColumn(t.outbox)
  return db
    .update(t.outbox)
    .set(changeable)
    .where(and(eq(t.outbox.tenantId, sql.placeholder('tenantId')), eq(t.outbox.id, sql.placeholder('id'))))
})
