import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'

type MoveRow = Tables['mailboxMoves']['$inferSelect']

interface Lease {
  readonly tenantId: string
  readonly userId: string
  readonly leasedBy: string
}

const ofUser = ({ mailboxMoves }: Tables) => and(inTenant(mailboxMoves), is(mailboxMoves.userId))

const leased = (t: Tables) => and(ofUser(t), is(t.mailboxMoves.leasedBy))

/**
 * Requests that mailboxes' folders move. Nothing happens if a mailbox does not exist or has no folder. A later request
 * replaces an earlier one, and the process that works on the earlier one carries it out too.
 */
export const markMailboxMoves = defineStatement<
  Pick<MoveRow, 'tenantId' | 'wish'> & { readonly userIds: readonly string[]; readonly now: Date }
>()('mark_mailbox_moves', ({ db, t, k }) => {
  const { mailboxes, mailboxMoves: moves } = t
  const now = param(moves.markedAt, 'now')
  return db
    .insert(moves)
    .select(
      db
        .select({
          tenantId: mailboxes.tenantId,
          userId: mailboxes.userId,
          wish: sql<MoveRow['wish']>`${param(moves.wish, 'wish')}`.as('wish'),
          version: sql<number>`1`.as('version'),
          markedAt: sql<Date>`${now}`.as('marked_at'),
          leasedBy: sql<string | null>`null`.as('claimed_by'),
          attempts: sql<number>`0`.as('attempts'),
          nextAttemptAt: sql<Date>`${now}`.as('next_attempt_at'),
          problem: sql<string | null>`null`.as('problem'),
        })
        .from(mailboxes)
        .where(
          and(
            inTenant(mailboxes),
            k.isOneOf(mailboxes.userId, 'userIds'),
            sql`${mailboxes.folder} is not null`,
          ),
        ),
    )
    .onConflictDoUpdate({
      target: [moves.tenantId, moves.userId],
      set: {
        wish: sql`excluded.wish`,
        version: sql`${moves.version} + 1`,
        markedAt: sql`excluded.marked_at`,
        nextAttemptAt: sql`case when ${moves.leasedBy} is null then excluded.next_attempt_at else ${moves.nextAttemptAt} end`,
      },
    })
})

interface Leasing {
  readonly tenantId: string
  readonly userIds: readonly string[]
  readonly leasedBy: string
  readonly now: Date
  readonly until: Date
}

/** Leases the moves that no process works on, or whose process has not finished in time. */
export const leaseMailboxMoves = defineStatement<Leasing>()(
  'lease_mailbox_moves',
  ({ db, t: { mailboxMoves: moves }, k }) =>
    db
      .update(moves)
      .set({
        leasedBy: param(moves.leasedBy, 'leasedBy'),
        nextAttemptAt: param(moves.nextAttemptAt, 'until'),
      })
      .where(
        and(
          inTenant(moves),
          k.isOneOf(moves.userId, 'userIds'),
          sql`(${moves.leasedBy} is null or ${moves.nextAttemptAt} <= ${param(moves.nextAttemptAt, 'now')})`,
        ),
      ),
)

/** The moves that the process has leased, with what is known of the folder. Nothing is known of a purged mailbox. */
export const leasedMailboxMoves = defineStatement<{
  readonly tenantId: string
  readonly userIds: readonly string[]
  readonly leasedBy: string
}>()('leased_mailbox_moves', ({ db, t: { mailboxes, mailboxMoves: moves }, k }) =>
  db
    .select({ ...getTableColumns(moves), folder: mailboxes.folder })
    .from(moves)
    .leftJoin(mailboxes, and(eq(mailboxes.tenantId, moves.tenantId), eq(mailboxes.userId, moves.userId)))
    .where(and(inTenant(moves), k.isOneOf(moves.userId, 'userIds'), is(moves.leasedBy))),
)

/** A portion of the moves that wait in a tenant. */
export const mailboxMovesAfter = defineStatement<{ tenantId: string; after: string; limit: number }>()(
  'mailbox_moves_after',
  ({ db, t: { mailboxMoves: moves } }) =>
    db
      .select()
      .from(moves)
      .where(and(inTenant(moves), sql`${moves.userId} > ${sql.placeholder('after')}`))
      .orderBy(moves.userId)
      .limit(sql.placeholder('limit')),
)

/** Due moves of all tenants, longest due first. */
export const dueMailboxMoves = defineStatement<{ readonly now: Date; readonly limit: number }>()(
  'due_mailbox_moves',
  ({ db, t: { mailboxMoves: moves } }) =>
    db
      .select({ tenantId: moves.tenantId, userId: moves.userId })
      .from(moves)
      .where(sql`${moves.nextAttemptAt} <= ${param(moves.nextAttemptAt, 'now')}`)
      .orderBy(moves.nextAttemptAt, moves.tenantId, moves.userId)
      .limit(sql.placeholder('limit')),
)

/** Ends a move that was carried out, unless another one has been requested since. */
export const removeMailboxMove = defineStatement<Lease & Pick<MoveRow, 'version'>>()(
  'remove_mailbox_move',
  ({ db, t }) => db.delete(t.mailboxMoves).where(and(leased(t), is(t.mailboxMoves.version))),
)

/** Releases a move that could not be carried out. */
export const releaseMailboxMove = defineStatement<Lease & Pick<MoveRow, 'nextAttemptAt' | 'problem'>>()(
  'release_mailbox_move',
  ({ db, t }) => {
    const { mailboxMoves: moves } = t
    return db
      .update(moves)
      .set({
        leasedBy: sql`null`,
        attempts: sql`${moves.attempts} + 1`,
        nextAttemptAt: param(moves.nextAttemptAt, 'nextAttemptAt'),
        problem: param(moves.problem, 'problem'),
      })
      .where(leased(t))
  },
)
