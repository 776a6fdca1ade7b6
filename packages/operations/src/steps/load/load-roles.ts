import { rows, statements, type Transaction } from '@reprieve/db'
import {
  canSignIn,
  type DirectoryRole,
  type GlobalAdministrators,
  type TenantId,
  type User,
} from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'

/** The directory roles that the user holds now. */
export function* loadRoles({
  tenantId,
  id,
}: Pick<User, 'tenantId' | 'id'>): Transaction<readonly DirectoryRole[]> {
  const found = yield* rows(statements.rolesOfUsers, { tenantId, userIds: [id] })
  return found.map(({ role }) => role)
}

/**
 * The tenant's Global Administrators. They are only loaded for a user who is one, because nobody else can be the last
 * one (R8).
 */
export function* loadGlobalAdministrators(
  { tenantsOfOutsideIssuers }: Pick<Dependencies, 'tenantsOfOutsideIssuers'>,
  tenantId: TenantId,
  roles: readonly DirectoryRole[],
): Transaction<GlobalAdministrators> {
  if (!roles.includes('globalAdministrator')) return new Map()
  const hasOutsideIssuer = tenantsOfOutsideIssuers.has(tenantId)
  const found = yield* rows(statements.usersWithRole, { tenantId, role: 'globalAdministrator' })
  return new Map(found.map(({ userId, ...means }) => [userId, canSignIn({ ...means, hasOutsideIssuer })]))
}
