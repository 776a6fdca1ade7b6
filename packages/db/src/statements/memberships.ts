import { and, eq, sql } from 'drizzle-orm'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { everyColumn } from './every-column.ts'

type MembershipRow = Tables['memberships']['$inferSelect']

interface OfUser {
  readonly tenantId: string
  readonly userId: string
}

const ofUser = (name: string, kind: 'memberships' | 'suspendedMemberships') =>
  defineStatement<OfUser>()(name, ({ db, t }) => {
    const table = t[kind]
    return db
      .select({ groupId: table.groupId, displayName: t.groups.displayName })
      .from(table)
      .innerJoin(t.groups, and(eq(t.groups.tenantId, table.tenantId), eq(t.groups.id, table.groupId)))
      .where(
        and(eq(table.tenantId, sql.placeholder('tenantId')), eq(table.userId, sql.placeholder('userId'))),
      )
      .orderBy(table.groupId)
  })

export const membershipsOfUser = ofUser('memberships_of_user', 'memberships')
/** Set aside by a deletion of the user or of the group. */
export const suspendedMembershipsOfUser = ofUser('suspended_memberships_of_user', 'suspendedMemberships')

export const insertMembership = defineStatement<MembershipRow>()('insert_membership', ({ db, t }) =>
  db.insert(t.memberships).values(everyColumn(t.memberships)),
)

export const insertSuspendedMembership = defineStatement<MembershipRow>()(
  'insert_suspended_membership',
  ({ db, t }) => db.insert(t.suspendedMemberships).values(everyColumn(t.suspendedMemberships)),
)

export const removeMembershipsOfUser = defineStatement<OfUser>()('remove_memberships_of_user', ({ db, t }) =>
  db
    .delete(t.memberships)
    .where(
      and(
        eq(t.memberships.tenantId, sql.placeholder('tenantId')),
        eq(t.memberships.userId, sql.placeholder('userId')),
      ),
    ),
)

export const removeSuspendedMembership = defineStatement<MembershipRow>()(
  'remove_suspended_membership',
  ({ db, t }) =>
    db
      .delete(t.suspendedMemberships)
      .where(
        and(
          eq(t.suspendedMemberships.tenantId, sql.placeholder('tenantId')),
          eq(t.suspendedMemberships.groupId, sql.placeholder('groupId')),
          eq(t.suspendedMemberships.userId, sql.placeholder('userId')),
        ),
      ),
)

export const removeSuspendedMembershipsOfUser = defineStatement<OfUser>()(
  'remove_suspended_memberships_of_user',
  ({ db, t }) =>
    db
      .delete(t.suspendedMemberships)
      .where(
        and(
          eq(t.suspendedMemberships.tenantId, sql.placeholder('tenantId')),
          eq(t.suspendedMemberships.userId, sql.placeholder('userId')),
        ),
      ),
)
