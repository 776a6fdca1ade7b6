import { and, type Column, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { binWithUsers, restorable } from './bin-rows.ts'
import { countAll, inTenant } from './conditions.ts'
import { behind, type Direction, lower, pageOrder, type SortKey } from './keyset.ts'
import { type Fits, isOfFit } from './search-fit.ts'

export type BinSort = 'deletedAt' | 'purgeAt' | 'displayName' | 'userPrincipalName' | 'deletedBy'

interface BinPlace {
  readonly tenantId: string
  readonly now: Date
  readonly key: string | Date
  readonly id: string
  /** A search text in normal form; empty means all. */
  readonly search: string
  readonly purgeBefore: Date
  /** Id or name in small letters; empty means all. */
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

// Every filter is always present and by default lets everything through, so the plan stays the same: an index gives the
// order and the place.
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

// The expression hides the column from PostgreSQL, which would think the range narrow, read it by another index than
// that of the order, and sort it.
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

/** Pages of the bin. They leave out users whose window has ended (R3). */
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

/** Pages of deleted users that match a search equally well, in the order of their deletion. */
export const deletedUserPagesOfFit = {
  ascending: binPageOfFit('ascending'),
  descending: binPageOfFit('descending'),
} as const

/** Ids of the users on the pages by deletion, the oldest deletion first. */
export const matchingDeletedUsers = defineStatement<BinPlace>()('matching_deleted_users', (context) => {
  const { deletedUsers: bin } = context.t
  return context.db
    .select({ id: bin.userId, deletedAt: bin.deletedAt })
    .from(bin)
    .where(onPage(context, 'deletedAt', 'ascending'))
    .orderBy(...inOrder(context, 'deletedAt', 'ascending'))
    .limit(sql.placeholder('limit'))
})

/** Counts the users on the pages of the bin. It looks through the bin of one tenant, as a search does. */
export const countMatchingDeletedUsers = defineStatement<Omit<BinPlace, 'key' | 'id' | 'limit'>>()(
  'count_matching_deleted_users',
  (context) =>
    context.db
      .select({ count: countAll() })
      .from(context.t.deletedUsers)
      .where(
        and(
          inTenant(context.t.deletedUsers),
          restorable(context),
          filters(context, context.t.deletedUsers.deletedAt),
        ),
      ),
)
