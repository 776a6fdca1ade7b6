import { and, type Column, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { decoded } from '../decoded.ts'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { countAll, inTenant, is } from './conditions.ts'
import { hasPassword } from './credentials.ts'
import { everyColumn } from './every-column.ts'
import { behind, type Direction, lower, pageOrder, type SortKey } from './keyset.ts'
import { type Fits, isOfFit } from './search-fit.ts'
import type { UserRow } from './users.ts'

type BinRow = Tables['deletedUsers']['$inferSelect']

/** A deleted user, whole. */
export interface DeletedUserRow {
  readonly user: UserRow
  readonly bin: BinRow
}

/** A deleted user without what lists alone need. */
export interface RestorableRow {
  readonly user: Omit<UserRow, 'state' | 'sortName' | 'searchText'>
  readonly bin: Pick<BinRow, 'deletedAt' | 'purgeAt' | 'notes'>
}

const sameUser = ({ t: { users, deletedUsers } }: StatementContext) =>
  and(eq(users.tenantId, deletedUsers.tenantId), eq(users.id, deletedUsers.userId))

const binWithUsers = (context: StatementContext) => {
  const { users, deletedUsers } = context.t
  return context.db
    .select({ user: getTableColumns(users), bin: getTableColumns(deletedUsers) })
    .from(deletedUsers)
    .innerJoin(users, sameUser(context))
}

const restorableColumns = ({ t: { users, deletedUsers } }: StatementContext) => {
  const { state, sortName, searchText, ...user } = getTableColumns(users)
  const { deletedAt, purgeAt, notes } = deletedUsers
  return { user, bin: { deletedAt, purgeAt, notes } }
}

const restorables = (context: StatementContext) =>
  context.db
    .select(restorableColumns(context))
    .from(context.t.deletedUsers)
    .innerJoin(context.t.users, sameUser(context))

// Half-open (R3); a held user stays beyond its window (R42).
const restorable = ({ t }: StatementContext): SQL =>
  sql`(${t.deletedUsers.purgeAt} > ${param(t.deletedUsers.purgeAt, 'now')} or ${t.deletedUsers.holdReason} is not null)`

export const insertDeletedUser = defineStatement<BinRow>()('insert_deleted_user', ({ db, t }) =>
  db.insert(t.deletedUsers).values(everyColumn(t.deletedUsers)),
)

type HoldRow = Pick<BinRow, 'holdReason' | 'holdPlacedBy' | 'holdPlacedAt'>

/** The copy in the bin; all null where the hold ends. */
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
  /** That it had then, in small letters. */
  readonly name: string
  /** Takes the name's place. */
  readonly id: string
}

/** Those of these names, in small letters, that bin rows have as that of who deleted them. */
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

/** In bin rows that say by whom they were deleted, and not of another person who had the name at another time. Finds the rows by the index alone, as `removeSecretsOfUsers` does. */
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

/** Also one past its window. */
export const deletedUserById = defineStatement<{ tenantId: string; userId: string }>()(
  'deleted_user_by_id',
  (context) =>
    restorables(context).where(and(inTenant(context.t.deletedUsers), is(context.t.deletedUsers.userId))),
)

/** Also those past their window; with whether they have a password to come back with. */
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

/** Past their window and not held, those first that ran out first (R40). */
export const expiredUsers = defineStatement<{ tenantId: string; now: Date; limit: number }>()(
  'expired_users',
  (context) => {
    const { deletedUsers } = context.t
    return restorables(context)
      .where(and(inTenant(context.t.deletedUsers), isExpired(context)))
      .orderBy(deletedUsers.purgeAt, deletedUsers.userId)
      .limit(sql.placeholder('limit'))
  },
)

interface DeletedBy {
  readonly tenantId: string
  /** The id or the name, in small letters, of who deleted them. */
  readonly actor: string
  readonly from: Date
  readonly to: Date
  readonly now: Date
  /** Place of the last one before. */
  readonly key: Date
  readonly id: string
  readonly limit: number
}

/** Restorable users that one actor deleted between two moments, those first that were deleted first. */
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

const isExpired = ({ t: { deletedUsers } }: StatementContext): SQL =>
  sql`${deletedUsers.purgeAt} <= ${param(deletedUsers.purgeAt, 'now')} and ${deletedUsers.holdReason} is null`

/** A portion of the tenants by id, each with the end of the window of the one whose purge is due first; null for none. */
export const tenantsWithExpired = defineStatement<{ after: string; now: Date; limit: number }>()(
  'tenants_with_expired',
  (context) => {
    const { db, t } = context
    const { purgeAt } = t.deletedUsers
    // Grouped, as a distributed engine refuses a subquery for each row of a table that is on every node.
    return db
      .select({ tenantId: t.tenants.id, purgeAt: decoded(sql<Date | null>`min(${purgeAt})`, purgeAt) })
      .from(t.tenants)
      .leftJoin(t.deletedUsers, and(eq(t.deletedUsers.tenantId, t.tenants.id), isExpired(context)))
      .where(sql`${t.tenants.id} > ${param(t.tenants.id, 'after')}`)
      .groupBy(t.tenants.id)
      .orderBy(t.tenants.id)
      .limit(sql.placeholder('limit'))
  },
)

/** How many there are to purge, up to `limit`. */
export const countExpired = defineStatement<{ tenantId: string; now: Date; limit: number }>()(
  'count_expired',
  (context) => {
    const { db, t } = context
    const expired = db
      .select({ userId: t.deletedUsers.userId })
      .from(t.deletedUsers)
      .where(and(inTenant(context.t.deletedUsers), isExpired(context)))
      .limit(sql.placeholder('limit'))
      .as('expired')
    return db.select({ count: countAll() }).from(expired)
  },
)

/** All that are in a bin. Reads an entry of an index for each: ask for it seldom. */
export const countBin = defineStatement<{ tenantId: string }>()('count_bin', (context) =>
  context.db
    .select({ count: countAll() })
    .from(context.t.deletedUsers)
    .where(inTenant(context.t.deletedUsers)),
)

interface Ending {
  readonly tenantId: string
  /** The window ends after this instant, */
  readonly after: Date
  /** and not after this one. */
  readonly until: Date
}

const endingSoon = ({ t: { deletedUsers } }: StatementContext): SQL =>
  sql`${deletedUsers.purgeAt} > ${param(deletedUsers.purgeAt, 'after')}
    and ${deletedUsers.purgeAt} <= ${param(deletedUsers.purgeAt, 'until')} and ${deletedUsers.holdReason} is null`

/** Whose window ends in a time and who is not held, those first that run out first. */
export const usersEnding = defineStatement<Ending & { limit: number }>()('users_ending', (context) => {
  const { userId, purgeAt } = context.t.deletedUsers
  return context.db
    .select({ userId, purgeAt })
    .from(context.t.deletedUsers)
    .where(and(inTenant(context.t.deletedUsers), endingSoon(context)))
    .orderBy(purgeAt, userId)
    .limit(sql.placeholder('limit'))
})

/** How many there are of them. Costs as much as there are. */
export const countOfUsersEnding = defineStatement<Ending>()('count_of_users_ending', (context) =>
  context.db
    .select({ count: countAll() })
    .from(context.t.deletedUsers)
    .where(and(inTenant(context.t.deletedUsers), endingSoon(context))),
)

interface Namesakes {
  readonly tenantId: string
  /** In small letters. */
  readonly userPrincipalName: string
  readonly now: Date
}

/** Deleted users that had this user principal name (R23a). */
export const deletedNamesakes = defineStatement<Namesakes>()('deleted_namesakes', (context) => {
  const { db, t } = context
  // Found in the index alone first: without statistics, SQLite would walk through the whole bin instead.
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

export type BinSort = 'deletedAt' | 'purgeAt' | 'displayName' | 'userPrincipalName' | 'deletedBy'

interface BinPlace {
  readonly tenantId: string
  readonly now: Date
  readonly key: string | Date
  readonly id: string
  /** In normal form; empty for all. */
  readonly search: string
  readonly purgeBefore: Date
  /** Id or name, in small letters; empty for all. */
  readonly deletedBy: string
  readonly deletedFrom: Date
  readonly deletedTo: Date
  readonly onHold: 'any' | 'yes' | 'no'
  readonly limit: number
}

const sortColumn = ({ deletedUsers }: Tables, sort: BinSort) =>
  ({
    deletedAt: deletedUsers.deletedAt,
    purgeAt: deletedUsers.purgeAt,
    displayName: deletedUsers.sortName,
    userPrincipalName: lower(deletedUsers.userPrincipalName),
    deletedBy: lower(deletedUsers.deletedByName),
  })[sort]

// Filters are always there and let all through by default: the plan is the same, an index gives the order and the place.
const filters = ({ t: { deletedUsers }, k }: StatementContext, key: SortKey): SQL | undefined =>
  and(
    k.contains(deletedUsers.searchText, 'search'),
    sql`${filtered(deletedUsers.purgeAt, key)} < ${param(deletedUsers.purgeAt, 'purgeBefore')}`,
    sql`(${sql.placeholder('deletedBy')} = '' or ${lower(deletedUsers.deletedByName)} = ${sql.placeholder('deletedBy')}
      or ${deletedUsers.deletedById} = ${sql.placeholder('deletedBy')})`,
    sql`${filtered(deletedUsers.deletedAt, key)} >= ${param(deletedUsers.deletedAt, 'deletedFrom')}`,
    sql`${filtered(deletedUsers.deletedAt, key)} < ${param(deletedUsers.deletedAt, 'deletedTo')}`,
    sql`${sql.placeholder('onHold')} <> case when ${deletedUsers.holdReason} is null then 'yes' else 'no' end`,
  )

// PostgreSQL would take a range for a narrow one, read all of it by another index than that of the order, and sort it.
const filtered = (column: Column, key: SortKey): SQL =>
  column === key ? sql`${column}` : sql`coalesce(${column}, ${column})`

const onPage = (context: StatementContext, sort: BinSort, direction: Direction): SQL | undefined => {
  const key = sortColumn(context.t, sort)
  return and(
    inTenant(context.t.deletedUsers),
    behind(key, context.t.deletedUsers.userId, direction),
    restorable(context),
    filters(context, key),
  )
}

const inOrder = ({ t }: StatementContext, sort: BinSort, direction: Direction) =>
  pageOrder(sortColumn(t, sort), t.deletedUsers.userId, direction)

const binPage = (sort: BinSort, direction: Direction) =>
  defineStatement<BinPlace>()(`deleted_users_by_${sort}_${direction}`, (context) =>
    binWithUsers(context)
      .where(onPage(context, sort, direction))
      .orderBy(...inOrder(context, sort, direction))
      .limit(sql.placeholder('limit')),
  )

const bothWays = (sort: BinSort) => ({
  ascending: binPage(sort, 'ascending'),
  descending: binPage(sort, 'descending'),
})

/** Pages of the bin; what has run out is on none (R3). */
export const deletedUserPages = {
  deletedAt: bothWays('deletedAt'),
  purgeAt: bothWays('purgeAt'),
  displayName: bothWays('displayName'),
  userPrincipalName: bothWays('userPrincipalName'),
  deletedBy: bothWays('deletedBy'),
} as const satisfies Record<BinSort, unknown>

const binPageOfFit = (direction: Direction) =>
  defineStatement<BinPlace & Fits>()(`deleted_users_of_fit_${direction}`, (context) =>
    binWithUsers(context)
      .where(and(onPage(context, 'deletedAt', direction), isOfFit(context.k, context.t.deletedUsers)))
      .orderBy(...inOrder(context, 'deletedAt', direction))
      .limit(sql.placeholder('limit')),
  )

/** Pages of those in the bin who fit a search so well, by the time of their deletion. */
export const deletedUserPagesOfFit = {
  ascending: binPageOfFit('ascending'),
  descending: binPageOfFit('descending'),
} as const

interface TextLine {
  readonly tenantId: string
  /** A name in the form of `search_text`, between line breaks. */
  readonly line: string
  readonly now: Date
}

/** Restorable users whose search text has this line, each with its names: those who had the name as theirs are among them (R14). */
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
