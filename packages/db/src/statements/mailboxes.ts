import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { everyColumn } from './every-column.ts'

type MailboxRow = Tables['mailboxes']['$inferSelect']

export const insertMailbox = defineStatement<MailboxRow>()('insert_mailbox', ({ db, t }) =>
  db.insert(t.mailboxes).values(everyColumn(t.mailboxes)),
)

export const setMailboxState = defineStatement<Pick<MailboxRow, 'tenantId' | 'userId' | 'state'>>()(
  'set_mailbox_state',
  ({ db, t }) =>
    db
      .update(t.mailboxes)
      .set({ state: param(t.mailboxes.state, 'state') })
      .where(
        and(
          eq(t.mailboxes.tenantId, sql.placeholder('tenantId')),
          eq(t.mailboxes.userId, sql.placeholder('userId')),
        ),
      ),
)

export const removeMailbox = defineStatement<{ tenantId: string; userId: string }>()(
  'remove_mailbox',
  ({ db, t }) =>
    db
      .delete(t.mailboxes)
      .where(
        and(
          eq(t.mailboxes.tenantId, sql.placeholder('tenantId')),
          eq(t.mailboxes.userId, sql.placeholder('userId')),
        ),
      ),
)
