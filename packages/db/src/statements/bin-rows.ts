import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import type { StatementContext } from '../statement.ts'
import type { UserRow } from './users.ts'

export type BinRow = Tables['deletedUsers']['$inferSelect']

/** A deleted user with all columns. */
export interface DeletedUserRow {
  readonly user: UserRow
  readonly bin: BinRow
}

/** A deleted user without the columns that only lists need. */
export interface RestorableRow {
  readonly user: Omit<UserRow, 'state' | 'sortName' | 'searchText'>
  readonly bin: Pick<BinRow, 'deletedAt' | 'purgeAt' | 'notes'>
}

export const sameUser = ({ t: { users, deletedUsers } }: StatementContext) =>
  and(eq(users.tenantId, deletedUsers.tenantId), eq(users.id, deletedUsers.userId))

export const binWithUsers = (context: StatementContext) => {
  const { users, deletedUsers } = context.t
  return context.db
    .select({ user: getTableColumns(users), bin: getTableColumns(deletedUsers) })
    .from(deletedUsers)
    .innerJoin(users, sameUser(context))
}

export const restorableColumns = ({ t: { users, deletedUsers } }: StatementContext) => {
  const { state, sortName, searchText, ...user } = getTableColumns(users)
  const { deletedAt, purgeAt, notes } = deletedUsers
  return { user, bin: { deletedAt, purgeAt, notes } }
}

export const restorables = (context: StatementContext) =>
  context.db
    .select(restorableColumns(context))
    .from(context.t.deletedUsers)
    .innerJoin(context.t.users, sameUser(context))

// The condition is half-open (R3). A held user stays beyond its window (R42).
export const restorable = ({ t }: StatementContext): SQL =>
  sql`(${t.deletedUsers.purgeAt} > ${param(t.deletedUsers.purgeAt, 'now')} or ${t.deletedUsers.holdReason} is not null)`
