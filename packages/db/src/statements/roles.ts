import type { DirectoryRole } from '@reprieve/domain'
import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { hasPassword } from './credentials.ts'
import { everyColumn } from './every-column.ts'
import type { Direction } from './keyset.ts'

export const rolesOfUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'roles_of_users',
  ({ db, t, k }) =>
    db
      .select({ userId: t.roleAssignments.userId, role: t.roleAssignments.role })
      .from(t.roleAssignments)
      .where(and(inTenant(t.roleAssignments), k.isOneOf(t.roleAssignments.userId, 'userIds'))),
)

/**
 * The holders of a role, each with what decides whether it can sign in. All are active, because a deletion takes roles
 * away.
 */
export const usersWithRole = defineStatement<{ tenantId: string; role: DirectoryRole }>()(
  'users_with_role',
  ({ db, t: { roleAssignments, users, credentials } }) =>
    db
      .select({
        userId: roleAssignments.userId,
        signInBlocked: users.signInBlocked,
        hasPassword: hasPassword(credentials),
      })
      .from(roleAssignments)
      .innerJoin(
        users,
        and(eq(users.tenantId, roleAssignments.tenantId), eq(users.id, roleAssignments.userId)),
      )
      .innerJoin(
        credentials,
        and(
          eq(credentials.tenantId, roleAssignments.tenantId),
          eq(credentials.userId, roleAssignments.userId),
        ),
      )
      .where(and(inTenant(roleAssignments), is(roleAssignments.role))),
)

export const insertRole = defineStatement<Tables['roleAssignments']['$inferSelect']>()(
  'insert_role',
  ({ db, t }) => db.insert(t.roleAssignments).values(everyColumn(t.roleAssignments)),
)

export const removeRole = defineStatement<Tables['roleAssignments']['$inferSelect']>()(
  'remove_role',
  ({ db, t }) =>
    db
      .delete(t.roleAssignments)
      .where(and(inTenant(t.roleAssignments), is(t.roleAssignments.userId), is(t.roleAssignments.role))),
)

interface MemberPlace {
  readonly tenantId: string
  readonly role: DirectoryRole
  readonly id: string
  readonly limit: number
}

const roleMemberPage = (direction: Direction) =>
  defineStatement<MemberPlace>()(`role_members_${direction}`, ({ db, t }) => {
    const { tenantId, role, userId } = t.roleAssignments
    const isBehind = direction === 'ascending' ? gt : lt
    return db
      .select({
        id: t.users.id,
        displayName: t.users.displayName,
        userPrincipalName: t.users.userPrincipalName,
      })
      .from(t.roleAssignments)
      .innerJoin(t.users, and(eq(t.users.tenantId, tenantId), eq(t.users.id, userId)))
      .where(
        and(
          eq(tenantId, sql.placeholder('tenantId')),
          eq(role, sql.placeholder('role')),
          isBehind(userId, sql.placeholder('id')),
        ),
      )
      .orderBy(direction === 'ascending' ? asc(userId) : desc(userId))
      .limit(sql.placeholder('limit'))
  })

/** Pages of the holders of a role, by id. All are active users. */
export const roleMemberPages = {
  ascending: roleMemberPage('ascending'),
  descending: roleMemberPage('descending'),
} as const

export const removeRolesOfUser = defineStatement<{ tenantId: string; userId: string }>()(
  'remove_roles_of_user',
  ({ db, t }) =>
    db.delete(t.roleAssignments).where(and(inTenant(t.roleAssignments), is(t.roleAssignments.userId))),
)
