import { and, asc, desc, eq, getTableColumns, gt, lt, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import { behind, type Direction, pageOrder } from './keyset.ts'
import { type Fits, isOfFit } from './search-fit.ts'

export type UserRow = Tables['users']['$inferSelect']

export const insertUser = defineStatement<UserRow>()('insert_user', ({ db, t }) =>
  db.insert(t.users).values(everyColumn(t.users)),
)

export const userById = defineStatement<{ tenantId: string; id: string }>()('user_by_id', ({ db, t }) =>
  db
    .select()
    .from(t.users)
    .where(and(inTenant(t.users), is(t.users.id))),
)

/** The active users in the order of their ids, which is that of their creation. */
export const activeUsersAfter = defineStatement<{
  tenantId: string
  after: string
  skip: number
  limit: number
}>()('active_users_after', ({ db, t: { users } }) =>
  db
    .select()
    .from(users)
    .where(
      and(inTenant(users), eq(users.state, sql`'active'`), sql`${users.id} > ${sql.placeholder('after')}`),
    )
    .orderBy(users.id)
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('skip')),
)

export const activeUsersByIds = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'active_users_by_ids',
  ({ db, t, k }) =>
    db
      .select()
      .from(t.users)
      .where(and(inTenant(t.users), k.isOneOf(t.users.id, 'ids'), eq(t.users.state, sql`'active'`))),
)

/** An actor's account with its roles: one row for each role, or one without. */
export const accountWithRoles = defineStatement<{ tenantId: string; id: string }>()(
  'account_with_roles',
  ({ db, t }) =>
    db
      .select({
        state: t.users.state,
        signInBlocked: t.users.signInBlocked,
        sessionEpoch: t.credentials.sessionEpoch,
        epochSince: t.credentials.changedAt,
        role: t.roleAssignments.role,
      })
      .from(t.users)
      .innerJoin(
        t.credentials,
        and(eq(t.credentials.tenantId, t.users.tenantId), eq(t.credentials.userId, t.users.id)),
      )
      .leftJoin(
        t.roleAssignments,
        and(eq(t.roleAssignments.tenantId, t.users.tenantId), eq(t.roleAssignments.userId, t.users.id)),
      )
      .where(and(inTenant(t.users), is(t.users.id))),
)

type HoldColumns = 'holdReason' | 'holdPlacedBy' | 'holdPlacedAt'

/**
 * Updates everything except ids, the instant of creation, and the hold, for which another permission is needed (R42).
 */
export const updateUser = defineStatement<Omit<UserRow, 'createdAt' | HoldColumns>>()(
  'update_user',
  ({ db, t }) => {
    const { tenantId, id, createdAt, holdReason, holdPlacedBy, holdPlacedAt, ...changeable } = everyColumn(
      t.users,
    )
    return db
      .update(t.users)
      .set(changeable)
      .where(and(inTenant(t.users), is(t.users.id)))
  },
)

/** Sets or ends a hold. All members are null to end it. */
export const setHoldOfUser = defineStatement<Pick<UserRow, 'tenantId' | 'id' | HoldColumns>>()(
  'set_hold_of_user',
  ({ db, t }) => {
    const { holdReason, holdPlacedBy, holdPlacedAt } = everyColumn(t.users)
    return db
      .update(t.users)
      .set({ holdReason, holdPlacedBy, holdPlacedAt })
      .where(and(inTenant(t.users), is(t.users.id)))
  },
)

/** Changes the state of users whose other columns stay the same. */
export const setUsersState = defineStatement<{
  tenantId: string
  ids: readonly string[]
  state: UserRow['state']
}>()('set_users_state', ({ db, t, k }) =>
  db
    .update(t.users)
    .set({ state: param(t.users.state, 'state') })
    .where(and(inTenant(t.users), k.isOneOf(t.users.id, 'ids'))),
)

export const removeUsers = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'remove_users',
  ({ db, t, k }) => db.delete(t.users).where(and(inTenant(t.users), k.isOneOf(t.users.id, 'ids'))),
)

interface UserFilters {
  readonly tenantId: string
  /** A search text in normal form; empty means all. */
  readonly search: string
  readonly signIn: 'any' | 'allowed' | 'blocked'
  readonly onHold: 'any' | 'yes' | 'no'
  readonly limit: number
}

interface UserPlace extends UserFilters {
  readonly key: string
  readonly id: string
}

// Every filter is always present and by default lets everything through, so the plan stays the same: an index gives the
// order and the place.
const userFilters = ({ t: { users }, k }: StatementContext): SQL | undefined =>
  and(
    k.contains(users.searchText, 'search'),
    sql`${sql.placeholder('signIn')} <> case when ${users.signInBlocked} then 'allowed' else 'blocked' end`,
    sql`${sql.placeholder('onHold')} <> case when ${users.holdReason} is null then 'yes' else 'no' end`,
  )

const isActive = ({ t: { users } }: StatementContext): SQL => eq(users.state, sql`'active'`)

const onUserPage = (context: StatementContext, direction: Direction): SQL | undefined =>
  and(
    inTenant(context.t.users),
    isActive(context),
    behind(context.t.users.sortName, context.t.users.id, direction),
    userFilters(context),
  )

const userPage = (direction: Direction) =>
  defineStatement<UserPlace>()(`active_users_${direction}`, (context) => {
    const { users } = context.t
    return context.db
      .select(getTableColumns(users))
      .from(users)
      .where(onUserPage(context, direction))
      .orderBy(...pageOrder(users.sortName, users.id, direction))
      .limit(sql.placeholder('limit'))
  })

/** Pages of active users by display name. No ordinary list shows a deleted user (R7). */
export const userPages = { ascending: userPage('ascending'), descending: userPage('descending') } as const

const userPageByName = (direction: Direction) =>
  defineStatement<Omit<UserPlace, 'id'>>()(`active_users_by_user_principal_name_${direction}`, (context) => {
    const { users, names } = context.t
    return context.db
      .select({ user: getTableColumns(users), key: names.key })
      .from(names)
      .innerJoin(users, and(eq(users.tenantId, names.tenantId), eq(users.id, names.holderId)))
      .where(
        and(
          inTenant(names),
          (direction === 'ascending' ? gt : lt)(names.key, sql.placeholder('key')),
          eq(names.heldAs, sql`'userPrincipalName'`),
          isActive(context),
          userFilters(context),
        ),
      )
      .orderBy(direction === 'ascending' ? asc(names.key) : desc(names.key))
      .limit(sql.placeholder('limit'))
  })

/**
 * Pages of active users by user principal name. They are ordered by the keys of the names, as in every comparison of
 * names (R11).
 */
export const userPagesByName = {
  ascending: userPageByName('ascending'),
  descending: userPageByName('descending'),
} as const

const userPageOfFit = (direction: Direction) =>
  defineStatement<UserPlace & Fits>()(`active_users_of_fit_${direction}`, (context) => {
    const { users } = context.t
    return context.db
      .select(getTableColumns(users))
      .from(users)
      .where(and(onUserPage(context, direction), isOfFit(context.k, users)))
      .orderBy(...pageOrder(users.sortName, users.id, direction))
      .limit(sql.placeholder('limit'))
  })

/** Pages of active users who match a search equally well, by display name. */
export const userPagesOfFit = {
  ascending: userPageOfFit('ascending'),
  descending: userPageOfFit('descending'),
} as const

/** The names of users, whatever their state. */
export const namesOfUsers = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'names_of_users',
  ({ db, t, k }) =>
    db
      .select({
        id: t.users.id,
        displayName: t.users.displayName,
        userPrincipalName: t.users.userPrincipalName,
      })
      .from(t.users)
      .where(and(inTenant(t.users), k.isOneOf(t.users.id, 'ids'))),
)
