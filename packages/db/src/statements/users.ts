import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import { behind, type Direction, pageOrder } from './keyset.ts'

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

export const activeUsersByIds = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'active_users_by_ids',
  ({ db, t, k }) =>
    db
      .select()
      .from(t.users)
      .where(and(inTenant(t.users), k.isOneOf(t.users.id, 'ids'), eq(t.users.state, sql`'active'`))),
)

/** The account of who acts, with its roles: a row for each role, or one without. */
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

/** All but ids, the instant of creation, and the hold, which only whoever may hold changes (R42). */
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

/** All null to end the hold. */
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

/** Of users of whom nothing else changes. */
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

interface UserPlace {
  readonly tenantId: string
  readonly key: string
  readonly id: string
  /** In normal form; empty for all. */
  readonly search: string
  readonly limit: number
}

const userPage = (direction: Direction) =>
  defineStatement<UserPlace>()(`active_users_${direction}`, ({ db, t, k }) =>
    db
      .select(getTableColumns(t.users))
      .from(t.users)
      .where(
        and(
          inTenant(t.users),
          eq(t.users.state, sql`'active'`),
          behind(t.users.sortName, t.users.id, direction),
          k.contains(t.users.searchText, 'search'),
        ),
      )
      .orderBy(...pageOrder(t.users.sortName, t.users.id, direction))
      .limit(sql.placeholder('limit')),
  )

/** Active users by name; a deleted one is in no ordinary list (R7). */
export const userPages = { ascending: userPage('ascending'), descending: userPage('descending') } as const

/** How users are called, in whatever state they are. */
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
