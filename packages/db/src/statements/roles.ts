import type { DirectoryRole } from '@reprieve/domain'
import { and, eq, sql } from 'drizzle-orm'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { everyColumn } from './every-column.ts'

export const rolesOfUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'roles_of_users',
  ({ db, t, k }) =>
    db
      .select({ userId: t.roleAssignments.userId, role: t.roleAssignments.role })
      .from(t.roleAssignments)
      .where(
        and(
          eq(t.roleAssignments.tenantId, sql.placeholder('tenantId')),
          k.isOneOf(t.roleAssignments.userId, 'userIds'),
        ),
      ),
)

/** Active users all: a deletion takes the roles away. */
export const usersWithRole = defineStatement<{ tenantId: string; role: DirectoryRole }>()(
  'users_with_role',
  ({ db, t }) =>
    db
      .select({ userId: t.roleAssignments.userId })
      .from(t.roleAssignments)
      .where(
        and(
          eq(t.roleAssignments.tenantId, sql.placeholder('tenantId')),
          eq(t.roleAssignments.role, sql.placeholder('role')),
        ),
      ),
)

export const insertRole = defineStatement<Tables['roleAssignments']['$inferSelect']>()(
  'insert_role',
  ({ db, t }) => db.insert(t.roleAssignments).values(everyColumn(t.roleAssignments)),
)

export const removeRolesOfUser = defineStatement<{ tenantId: string; userId: string }>()(
  'remove_roles_of_user',
  ({ db, t }) =>
    db
      .delete(t.roleAssignments)
      .where(
        and(
          eq(t.roleAssignments.tenantId, sql.placeholder('tenantId')),
          eq(t.roleAssignments.userId, sql.placeholder('userId')),
        ),
      ),
)
