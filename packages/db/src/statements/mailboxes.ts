import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

type MailboxRow = Tables['mailboxes']['$inferSelect']

interface OfUser {
  readonly tenantId: string
  readonly userId: string
}

interface OfUsers {
  readonly tenantId: string
  readonly userIds: readonly string[]
}

const ofUser = ({ mailboxes }: Tables) => and(inTenant(mailboxes), is(mailboxes.userId))

export const insertMailbox = defineStatement<MailboxRow>()('insert_mailbox', ({ db, t }) =>
  db.insert(t.mailboxes).values(everyColumn(t.mailboxes)),
)

export const mailboxOfUser = defineStatement<OfUser>()('mailbox_of_user', ({ db, t }) =>
  db.select().from(t.mailboxes).where(ofUser(t)),
)

/** A portion of the mailboxes that have, or are to have, a folder. */
export const mailboxesWithFolders = defineStatement<{ tenantId: string; after: string; limit: number }>()(
  'mailboxes_with_folders',
  ({ db, t: { mailboxes } }) =>
    db
      .select()
      .from(mailboxes)
      .where(
        and(
          inTenant(mailboxes),
          sql`${mailboxes.userId} > ${sql.placeholder('after')}`,
          sql`${mailboxes.folder} is not null`,
        ),
      )
      .orderBy(mailboxes.userId)
      .limit(sql.placeholder('limit')),
)

export const setMailboxesState = defineStatement<Pick<MailboxRow, 'tenantId' | 'state'> & OfUsers>()(
  'set_mailboxes_state',
  ({ db, t: { mailboxes }, k }) =>
    db
      .update(mailboxes)
      .set({ state: param(mailboxes.state, 'state') })
      .where(and(inTenant(mailboxes), k.isOneOf(mailboxes.userId, 'userIds'))),
)

/** Records that a mailbox's folder exists. */
export const setMailboxMade = defineStatement<OfUser>()('set_mailbox_made', ({ db, t }) =>
  db.update(t.mailboxes).set({ folder: sql`'made'` }).where(ofUser(t)),
)

export const removeMailboxes = defineStatement<OfUsers>()('remove_mailboxes', ({ db, t: { mailboxes }, k }) =>
  db.delete(mailboxes).where(and(inTenant(mailboxes), k.isOneOf(mailboxes.userId, 'userIds'))),
)
