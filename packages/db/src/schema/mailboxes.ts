import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

export const defineMailboxes = (k: Kit, users: Users) =>
  k.table(
    'mailboxes',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      /** `set-aside` from the deletion of its user until restore or purge. */
      state: k.text('state').$type<'active' | 'set-aside'>().notNull(),
      createdAt: k.instant('created_at').notNull(),
      /** Whether its folder in the mail root is there or still to be made; null for a mailbox that is not kept there. */
      folder: k.text('folder').$type<'new' | 'made'>(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] }), ofUser(k, 'mailboxes', t, users)],
  )

const claimColumns = (k: Kit) => ({
  /** Who is at it; null if nobody is. */
  claimedBy: k.text('claimed_by'),
  attempts: k.int('attempts').notNull(),
  /** Then whoever comes first may take it, also from a claimant that must have died. */
  nextAttemptAt: k.instant('next_attempt_at').notNull(),
  /** Why the last attempt failed. */
  problem: k.text('problem'),
})

/** Folders that are not known yet to be where the database wants them, written with the change that wants it. */
export const defineMailboxMoves = (k: Kit) =>
  k.table(
    'mailbox_moves',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      wish: k.text('wish').$type<'active' | 'set-aside' | 'gone'>().notNull(),
      /** Grows with each wish, so that who carried out an earlier one notices. */
      version: k.int('version').notNull(),
      markedAt: k.instant('marked_at').notNull(),
      ...claimColumns(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId] }),
      k.index('mailbox_moves_due').on(t.nextAttemptAt, t.tenantId, t.userId),
    ],
  )

/** Contents of mailboxes that are to be copied into others. */
export const defineMailboxCopies = (k: Kit) =>
  k.table(
    'mailbox_copies',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      fromUserId: k.text('from_user_id').notNull(),
      toUserId: k.text('to_user_id').notNull(),
      folder: k.text('folder').notNull(),
      contentsKey: k.text('contents_key').notNull(),
      markedAt: k.instant('marked_at').notNull(),
      ...claimColumns(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('mailbox_copies_due').on(t.nextAttemptAt, t.tenantId, t.id),
      k.index('mailbox_copies_by_source').on(t.tenantId, t.fromUserId, t.id),
    ],
  )
