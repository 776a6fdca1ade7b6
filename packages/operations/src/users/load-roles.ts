import { rows, type Statements, statements } from '@reprieve/db'
import type { DirectoryRole, TenantId, User, UserId } from '@reprieve/domain'

/** The directory roles that the user holds now. */
export function* loadRoles({
  tenantId,
  id,
}: Pick<User, 'tenantId' | 'id'>): Statements<readonly DirectoryRole[]> {
  const found = yield* rows(statements.rolesOfUsers, { tenantId, userIds: [id] })
  return found.map(({ role }) => role)
}

/** The tenant's active Global Administrators, for one with these roles; who has not that role cannot be the last (R8). */
export function* loadGlobalAdministratorIds(
  tenantId: TenantId,
  roles: readonly DirectoryRole[],
): Statements<ReadonlySet<UserId>> {
  if (!roles.includes('globalAdministrator')) return new Set()
  const found = yield* rows(statements.usersWithRole, { tenantId, role: 'globalAdministrator' })
  return new Set(found.map(({ userId }) => userId))
}
