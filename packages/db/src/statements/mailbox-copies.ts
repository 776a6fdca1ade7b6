import { and, inArray, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

type CopyRow = Tables['mailboxCopies']['$inferSelect']

interface Lease {
  readonly tenantId: string
  readonly id: string
  readonly leasedBy: string
}

const byId = ({ mailboxCopies }: Tables) => and(inTenant(mailboxCopies), is(mailboxCopies.id))

const leased = (t: Tables) => and(byId(t), is(t.mailboxCopies.leasedBy))

export const insertMailboxCopy = defineStatement<CopyRow>()('insert_mailbox_copy', ({ db, t }) =>
  db.insert(t.mailboxCopies).values(everyColumn(t.mailboxCopies)),
)

export const mailboxCopy = defineStatement<Lease>()('mailbox_copy', ({ db, t }) =>
  db.select().from(t.mailboxCopies).where(leased(t)),
)

/** Leases a copy that no process works on, or whose process has not finished in time. */
export const leaseMailboxCopy = defineStatement<Lease & { readonly now: Date; readonly until: Date }>()(
  'lease_mailbox_copy',
  ({ db, t }) => {
    const { mailboxCopies: copies } = t
    return db
      .update(copies)
      .set({
        leasedBy: param(copies.leasedBy, 'leasedBy'),
        nextAttemptAt: param(copies.nextAttemptAt, 'until'),
      })
      .where(
        and(
          byId(t),
          sql`(${copies.leasedBy} is null or ${copies.nextAttemptAt} <= ${param(copies.nextAttemptAt, 'now')})`,
        ),
      )
  },
)

/** A portion of the copies that wait in a tenant. */
export const mailboxCopiesAfter = defineStatement<{ tenantId: string; after: string; limit: number }>()(
  'mailbox_copies_after',
  ({ db, t: { mailboxCopies: copies } }) =>
    db
      .select()
      .from(copies)
      .where(and(inTenant(copies), sql`${copies.id} > ${sql.placeholder('after')}`))
      .orderBy(copies.id)
      .limit(sql.placeholder('limit')),
)

/** Due copies of all tenants, longest due first. */
export const dueMailboxCopies = defineStatement<{ readonly now: Date; readonly limit: number }>()(
  'due_mailbox_copies',
  ({ db, t: { mailboxCopies: copies } }) =>
    db
      .select({ tenantId: copies.tenantId, id: copies.id })
      .from(copies)
      .where(sql`${copies.nextAttemptAt} <= ${param(copies.nextAttemptAt, 'now')}`)
      .orderBy(copies.nextAttemptAt, copies.tenantId, copies.id)
      .limit(sql.placeholder('limit')),
)

export const removeMailboxCopy = defineStatement<Lease>()('remove_mailbox_copy', ({ db, t }) =>
  db.delete(t.mailboxCopies).where(leased(t)),
)

/**
 * Removes the copies of users. The name of the folder reveals whose contents they are, which a purge has to remove. The
 * ids are found by the index alone: without statistics, SQLite would scan all copies of the tenant instead.
 */
export const removeMailboxCopiesOfUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_mailbox_copies_of_users',
  ({ db, t: { mailboxCopies: copies }, k }) => {
    const ids = db
      .select({ id: copies.id })
      .from(copies)
      .where(and(inTenant(copies), k.isOneOf(copies.fromUserId, 'userIds')))
    return db.delete(copies).where(and(inTenant(copies), inArray(copies.id, ids)))
  },
)

/** Releases a copy that could not be made. */
export const releaseMailboxCopy = defineStatement<Lease & Pick<CopyRow, 'nextAttemptAt' | 'problem'>>()(
  'release_mailbox_copy',
  ({ db, t }) => {
    const { mailboxCopies: copies } = t
    return db
      .update(copies)
      .set({
        leasedBy: sql`null`,
        attempts: sql`${copies.attempts} + 1`,
        nextAttemptAt: param(copies.nextAttemptAt, 'nextAttemptAt'),
        problem: param(copies.problem, 'problem'),
      })
      .where(leased(t))
  },
)
