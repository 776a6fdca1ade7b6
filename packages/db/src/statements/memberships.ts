import { and, eq, exists, getTableColumns, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import type { Direction } from './keyset.ts'

type MembershipRow = Tables['memberships']['$inferSelect']

interface OfUser {
  readonly tenantId: string
  readonly userId: string
}

interface OfUsers {
  readonly tenantId: string
  readonly userIds: readonly string[]
}

const ofUser = (name: string, kind: 'memberships' | 'suspendedMemberships') =>
  defineStatement<OfUser>()(name, ({ db, t }) => {
    const table = t[kind]
    return db
      .select({ groupId: table.groupId, displayName: t.groups.displayName })
      .from(table)
      .innerJoin(t.groups, and(eq(t.groups.tenantId, table.tenantId), eq(t.groups.id, table.groupId)))
      .where(and(inTenant(table), is(table.userId)))
      .orderBy(table.groupId)
  })

/** The memberships of these users, by user and group. */
export const groupsOfUsers = defineStatement<OfUsers>()(
  'groups_of_users',
  ({ db, t: { memberships, groups }, k }) =>
    db
      .select({
        userId: memberships.userId,
        groupId: memberships.groupId,
        displayName: groups.displayName,
      })
      .from(memberships)
      .innerJoin(groups, and(eq(groups.tenantId, memberships.tenantId), eq(groups.id, memberships.groupId)))
      .where(and(inTenant(memberships), k.isOneOf(memberships.userId, 'userIds')))
      .orderBy(memberships.userId, memberships.groupId),
)

export const membershipsOfUser = ofUser('memberships_of_user', 'memberships')
/** Memberships set aside by a deletion of the user or of the group. */
export const suspendedMembershipsOfUser = ofUser('suspended_memberships_of_user', 'suspendedMemberships')

export const insertMembership = defineStatement<MembershipRow>()('insert_membership', ({ db, t }) =>
  db.insert(t.memberships).values(everyColumn(t.memberships)),
)

export const insertSuspendedMembership = defineStatement<MembershipRow>()(
  'insert_suspended_membership',
  ({ db, t }) => db.insert(t.suspendedMemberships).values(everyColumn(t.suspendedMemberships)),
)

export const removeMembershipsOfUser = defineStatement<OfUser>()('remove_memberships_of_user', ({ db, t }) =>
  db.delete(t.memberships).where(and(inTenant(t.memberships), is(t.memberships.userId))),
)

export const removeSuspendedMembership = defineStatement<MembershipRow>()(
  'remove_suspended_membership',
  ({ db, t }) =>
    db
      .delete(t.suspendedMemberships)
      .where(
        and(
          inTenant(t.suspendedMemberships),
          is(t.suspendedMemberships.groupId),
          is(t.suspendedMemberships.userId),
        ),
      ),
)

export const removeSuspendedMembershipsOfUsers = defineStatement<OfUsers>()(
  'remove_suspended_memberships_of_users',
  ({ db, t, k }) =>
    db
      .delete(t.suspendedMemberships)
      .where(and(inTenant(t.suspendedMemberships), k.isOneOf(t.suspendedMemberships.userId, 'userIds'))),
)

interface OfGroup {
  readonly tenantId: string
  readonly groupId: string
}

const inGroup = (table: Tables['memberships'] | Tables['suspendedMemberships']) =>
  and(inTenant(table), is(table.groupId))

export const membership = defineStatement<MembershipRow>()('membership', ({ db, t }) =>
  db
    .select()
    .from(t.memberships)
    .where(and(inGroup(t.memberships), is(t.memberships.userId))),
)

/** Which of these users are members of a group. */
export const membersAmong = defineStatement<OfUsers & { readonly groupId: string }>()(
  'members_among',
  ({ db, t: { memberships }, k }) =>
    db
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(and(inTenant(memberships), is(memberships.groupId), k.isOneOf(memberships.userId, 'userIds'))),
)

export const removeMembership = defineStatement<MembershipRow>()('remove_membership', ({ db, t }) =>
  db.delete(t.memberships).where(and(inGroup(t.memberships), is(t.memberships.userId))),
)

/** Sets aside all memberships in force; `removeMembershipsOfGroup` then ends them. */
export const suspendMembershipsOfGroup = defineStatement<OfGroup>()(
  'suspend_memberships_of_group',
  ({ db, t: { memberships, suspendedMemberships } }) =>
    db
      .insert(suspendedMemberships)
      .select(db.select(getTableColumns(memberships)).from(memberships).where(inGroup(memberships))),
)

export const removeMembershipsOfGroup = defineStatement<OfGroup>()(
  'remove_memberships_of_group',
  ({ db, t: { memberships } }) => db.delete(memberships).where(inGroup(memberships)),
)

/**
 * Puts the memberships of live users back in force; `removeResumedMembershipsOfGroup` then removes the rows that were
 * set aside.
 */
export const resumeMembershipsOfGroup = defineStatement<OfGroup>()(
  'resume_memberships_of_group',
  ({ db, t: { memberships, suspendedMemberships: suspended, users } }) =>
    db.insert(memberships).select(
      db
        .select(getTableColumns(suspended))
        .from(suspended)
        .innerJoin(users, and(eq(users.tenantId, suspended.tenantId), eq(users.id, suspended.userId)))
        .where(and(inGroup(suspended), eq(users.state, sql`'active'`))),
    ),
)

export const removeResumedMembershipsOfGroup = defineStatement<OfGroup>()(
  'remove_resumed_memberships_of_group',
  ({ db, t: { memberships, suspendedMemberships: suspended } }) =>
    db.delete(suspended).where(
      and(
        inGroup(suspended),
        exists(
          db
            .select({ one: sql`1` })
            .from(memberships)
            .where(
              and(
                eq(memberships.tenantId, suspended.tenantId),
                eq(memberships.groupId, suspended.groupId),
                eq(memberships.userId, suspended.userId),
              ),
            ),
        ),
      ),
    ),
)

export const removeSuspendedMembershipsOfGroup = defineStatement<OfGroup>()(
  'remove_suspended_memberships_of_group',
  ({ db, t: { suspendedMemberships } }) =>
    db.delete(suspendedMemberships).where(inGroup(suspendedMemberships)),
)

interface MemberPlace extends OfGroup {
  readonly userId: string
  readonly limit: number
}

const groupMemberPage = (direction: Direction) =>
  defineStatement<MemberPlace>()(`group_members_${direction}`, ({ db, t: { memberships, users } }) => {
    const place = param(memberships.userId, 'userId')
    const [order, isBehind] =
      direction === 'ascending'
        ? [sql`${memberships.userId} asc`, sql`${memberships.userId} > ${place}`]
        : [sql`${memberships.userId} desc`, sql`${memberships.userId} < ${place}`]
    return db
      .select({
        userId: memberships.userId,
        displayName: users.displayName,
        userPrincipalName: users.userPrincipalName,
      })
      .from(memberships)
      .innerJoin(users, and(eq(users.tenantId, memberships.tenantId), eq(users.id, memberships.userId)))
      .where(and(inGroup(memberships), isBehind))
      .orderBy(order)
      .limit(sql.placeholder('limit'))
  })

/** Pages of a group's members in force, ordered by id. */
export const groupMemberPages = {
  ascending: groupMemberPage('ascending'),
  descending: groupMemberPage('descending'),
} as const
