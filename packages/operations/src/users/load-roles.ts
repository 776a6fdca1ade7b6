import { rows, type Statements, statements } from '@reprieve/db'
import type { DirectoryRole, User } from '@reprieve/domain'

/** The directory roles that the user holds now. */
export function* loadRoles({
  tenantId,
  id,
}: Pick<User, 'tenantId' | 'id'>): Statements<readonly DirectoryRole[]> {
  const found = yield* rows(statements.rolesOfUsers, { tenantId, userIds: [id] })
  return found.map(({ role }) => role)
}
