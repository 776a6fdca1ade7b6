import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

export const defineMailboxes = (k: Kit, users: Users) =>
  k.table(
    'mailboxes',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      /** `set-aside` lasts from the deletion of the user until its restore or purge. */
      state: k.text('state').$type<'active' | 'set-aside'>().notNull(),
      createdAt: k.instant('created_at').notNull(),
      /**
       * Whether the folder in the mail root exists or has yet to be created; null for a mailbox that is stored
       * elsewhere.
       */
      folder: k.text('folder').$type<'new' | 'made'>(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] }), ofUser(k, 'mailboxes', t, users)],
  )

const leaseColumns = (k: Kit) => ({
  /** The process that works on it; null if none does. */
  leasedBy: k.text('claimed_by'),
  attempts: k.int('attempts').notNull(),
  /** From then on, any process may take it, even from an owner that must have died. */
  nextAttemptAt: k.instant('next_attempt_at').notNull(),
  /** The reason why the last attempt failed. */
  problem: k.text('problem'),
})

/** Folders that may not be where the database wants them yet. A row is written with the change that wants it. */
export const defineMailboxMoves = (k: Kit) =>
  k.table(
    'mailbox_moves',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      wish: k.text('wish').$type<'active' | 'set-aside' | 'gone'>().notNull(),
      /** Grows with each request, so that whoever carried out an earlier one notices. */
      version: k.int('version').notNull(),
      markedAt: k.instant('marked_at').notNull(),
      ...leaseColumns(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId] }),
      k.index('mailbox_moves_due').on(t.nextAttemptAt, t.tenantId, t.userId),
    ],
  )

/** Mailboxes whose contents are to be copied into others. */
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
      ...leaseColumns(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('mailbox_copies_due').on(t.nextAttemptAt, t.tenantId, t.id),
      k.index('mailbox_copies_by_source').on(t.tenantId, t.fromUserId, t.id),
    ],
  )
