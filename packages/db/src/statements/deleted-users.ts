import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import { defineStatement } from '../statement.ts'
import { type BinRow, restorable, restorableColumns, restorables, sameUser } from './bin-rows.ts'
import { countAll, inTenant, is } from './conditions.ts'
import { hasPassword } from './credentials.ts'
import { everyColumn } from './every-column.ts'
import { behind, lower, pageOrder } from './keyset.ts'

export const insertDeletedUser = defineStatement<BinRow>()('insert_deleted_user', ({ db, t }) =>
  db.insert(t.deletedUsers).values(everyColumn(t.deletedUsers)),
)

type AsBefore = Pick<
  BinRow,
  | 'tenantId'
  | 'userId'
  | 'deletedAt'
  | 'deletedById'
  | 'deletedByName'
  | 'userPrincipalName'
  | 'searchText'
  | 'notes'
>

/** Makes of the row of a user who was just deleted what it was before a restore. */
export const putBackIntoBin = defineStatement<AsBefore>()('put_back_into_bin', ({ db, t }) => {
  const { deletedAt, deletedById, deletedByName, userPrincipalName, searchText, notes } = everyColumn(
    t.deletedUsers,
  )
  return db
    .update(t.deletedUsers)
    .set({ deletedAt, deletedById, deletedByName, userPrincipalName, searchText, notes })
    .where(and(inTenant(t.deletedUsers), is(t.deletedUsers.userId)))
})

type HoldRow = Pick<BinRow, 'holdReason' | 'holdPlacedBy' | 'holdPlacedAt'>

/** Maintains the bin's copy of a hold. All members are null if the hold ends. */
export const setHold = defineStatement<HoldRow & { tenantId: string; userId: string }>()(
  'set_hold',
  ({ db, t }) => {
    const { holdReason, holdPlacedBy, holdPlacedAt } = everyColumn(t.deletedUsers)
    return db
      .update(t.deletedUsers)
      .set({ holdReason, holdPlacedBy, holdPlacedAt })
      .where(and(inTenant(t.deletedUsers), is(t.deletedUsers.userId)))
  },
)

interface Renaming {
  readonly tenantId: string
  /** The person's name at the deletion, in small letters. */
  readonly name: string
  /** The id that replaces the name. */
  readonly id: string
}

/** Which of the given names, in small letters, occur in the bin as the person who deleted a user. */
export const deletersNamed = defineStatement<{ tenantId: string; names: readonly string[] }>()(
  'deleters_named',
  (context) => {
    const { deletedUsers: bin } = context.t
    return context.db
      .selectDistinct({ name: lower(bin.deletedByName) })
      .from(bin)
      .where(and(inTenant(context.t.deletedUsers), context.k.isOneOf(lower(bin.deletedByName), 'names')))
  },
)

/**
 * Replaces the person's name by its id in the bin rows of users that it deleted. Rows of another person, who had the
 * name at another time, stay as they are. The rows are found by the index alone, as in `removeSecretsOfUsers`.
 */
export const renameDeleter = defineStatement<Renaming>()('rename_deleter', (context) => {
  const { deletedUsers: bin } = context.t
  const ids = context.db
    .select({ userId: bin.userId })
    .from(bin)
    .where(and(inTenant(context.t.deletedUsers), eq(lower(bin.deletedByName), sql.placeholder('name'))))
  return context.db
    .update(bin)
    .set({ deletedByName: param(bin.deletedByName, 'id') })
    .where(and(inTenant(context.t.deletedUsers), inArray(bin.userId, ids), is(bin.deletedById, 'id')))
})

export const removeDeletedUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_deleted_users',
  (context) => {
    const { deletedUsers } = context.t
    return context.db
      .delete(deletedUsers)
      .where(and(inTenant(context.t.deletedUsers), context.k.isOneOf(deletedUsers.userId, 'userIds')))
  },
)

/** The deleted user, even after its window has ended. */
export const deletedUserById = defineStatement<{ tenantId: string; userId: string }>()(
  'deleted_user_by_id',
  (context) =>
    restorables(context).where(and(inTenant(context.t.deletedUsers), is(context.t.deletedUsers.userId))),
)

/** The deleted users, even after their window has ended, and whether each has a password to come back with. */
export const deletedUsersByIds = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'deleted_users_by_ids',
  (context) => {
    const { deletedUsers, credentials } = context.t
    return context.db
      .select({ ...restorableColumns(context), hasPassword: hasPassword(credentials) })
      .from(deletedUsers)
      .innerJoin(context.t.users, sameUser(context))
      .innerJoin(
        credentials,
        and(eq(credentials.tenantId, deletedUsers.tenantId), eq(credentials.userId, deletedUsers.userId)),
      )
      .where(and(inTenant(context.t.deletedUsers), context.k.isOneOf(deletedUsers.userId, 'ids')))
  },
)

interface DeletedBy {
  readonly tenantId: string
  /** Id, or name in small letters, of the person who deleted them. */
  readonly actor: string
  readonly from: Date
  readonly to: Date
  readonly now: Date
  /** Place of the last row of the previous page. */
  readonly key: Date
  readonly id: string
  readonly limit: number
}

/** Restorable users that one actor deleted within the period, in the order of their deletion. */
export const usersDeletedByActor = defineStatement<DeletedBy>()('users_deleted_by_actor', (context) => {
  const { deletedUsers: bin } = context.t
  const actor = sql.placeholder('actor')
  return context.db
    .select({ id: bin.userId, deletedAt: bin.deletedAt, deletedById: bin.deletedById })
    .from(bin)
    .where(
      and(
        inTenant(context.t.deletedUsers),
        behind(bin.deletedAt, bin.userId, 'ascending'),
        sql`${bin.deletedAt} >= ${param(bin.deletedAt, 'from')}`,
        sql`${bin.deletedAt} < ${param(bin.deletedAt, 'to')}`,
        sql`(${bin.deletedById} = ${actor} or ${lower(bin.deletedByName)} = ${actor})`,
        restorable(context),
      ),
    )
    .orderBy(...pageOrder(bin.deletedAt, bin.userId, 'ascending'))
    .limit(sql.placeholder('limit'))
})

/** Counts all users in a bin. It reads an index entry for each, so call it rarely. */
export const countBin = defineStatement<{ tenantId: string }>()('count_bin', (context) =>
  context.db
    .select({ count: countAll() })
    .from(context.t.deletedUsers)
    .where(inTenant(context.t.deletedUsers)),
)

/** Tells who deleted the users. */
export const deletersOfUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'deleters_of_users',
  (context) => {
    const { deletedUsers: bin } = context.t
    return context.db
      .select({ userId: bin.userId, deletedById: bin.deletedById, deletedByName: bin.deletedByName })
      .from(bin)
      .where(and(inTenant(context.t.deletedUsers), context.k.isOneOf(bin.userId, 'userIds')))
  },
)

interface BinSummary {
  readonly tenantId: string
  readonly now: Date
  /** Ends of the two periods that are counted by themselves. */
  readonly withinDay: Date
  readonly withinWeek: Date
}

/** Counts the restorable users of a bin, and those whose window ends soon. It reads an index entry for each of them. */
export const binSummary = defineStatement<BinSummary>()('bin_summary', (context) => {
  const { deletedUsers: bin } = context.t
  const endingBefore = (name: 'withinDay' | 'withinWeek') =>
    count(
      sql`case when ${bin.holdReason} is null and ${bin.purgeAt} < ${param(bin.purgeAt, name)} then 1 end`,
    )
  return context.db
    .select({
      total: countAll(),
      endingWithinDay: endingBefore('withinDay'),
      endingWithinWeek: endingBefore('withinWeek'),
    })
    .from(bin)
    .where(and(inTenant(context.t.deletedUsers), restorable(context)))
})

interface Namesakes {
  readonly tenantId: string
  /** A sign-in name in small letters. */
  readonly userPrincipalName: string
  readonly now: Date
}

/** Deleted users that had this user principal name (R23a). */
export const deletedNamesakes = defineStatement<Namesakes>()('deleted_namesakes', (context) => {
  const { db, t } = context
  // The ids are found in the index alone first. Without statistics, SQLite would scan the whole bin instead.
  const ids = db
    .select({ id: t.deletedUsers.userId })
    .from(t.deletedUsers)
    .where(
      and(
        inTenant(context.t.deletedUsers),
        eq(lower(t.deletedUsers.userPrincipalName), sql.placeholder('userPrincipalName')),
      ),
    )
  return db
    .select({
      id: t.deletedUsers.userId,
      displayName: t.deletedUsers.displayName,
      userPrincipalName: t.deletedUsers.userPrincipalName,
      deletedAt: t.deletedUsers.deletedAt,
      purgeAt: t.deletedUsers.purgeAt,
    })
    .from(t.deletedUsers)
    .where(and(inTenant(context.t.deletedUsers), inArray(t.deletedUsers.userId, ids), restorable(context)))
})

interface TextLine {
  readonly tenantId: string
  /** A name in the form of `search_text`, between line breaks. */
  readonly line: string
  readonly now: Date
}

/**
 * Restorable users with this line in their search text, each with its names. Users who had the name are among them
 * (R14).
 */
export const restorablesWithLine = defineStatement<TextLine>()('restorables_with_line', (context) => {
  const { db, t, k } = context
  const { deletedUsers, users } = t
  return db
    .select({
      id: deletedUsers.userId,
      displayName: deletedUsers.displayName,
      userPrincipalName: deletedUsers.userPrincipalName,
      deletedAt: deletedUsers.deletedAt,
      purgeAt: deletedUsers.purgeAt,
      proxyAddresses: users.proxyAddresses,
    })
    .from(deletedUsers)
    .innerJoin(users, sameUser(context))
    .where(
      and(
        inTenant(context.t.deletedUsers),
        k.contains(sql`(${lineBreak} || ${deletedUsers.searchText} || ${lineBreak})`, 'line'),
        restorable(context),
      ),
    )
})

const lineBreak = sql.raw("'\n'")
