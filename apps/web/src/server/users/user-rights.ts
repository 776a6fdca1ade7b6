import type { Permission } from '@reprieve/domain'
import type { UserRights } from '../../features/users/user-actions.tsx'

/** Which commands a screen of users shows; each operation asks again. */
export const userRights = (permissions: readonly Permission[]): UserRights => ({
  write: permissions.includes('users.write'),
  delete: permissions.includes('users.delete'),
  resetPassword: permissions.includes('users.resetPassword'),
  assignLicences: permissions.includes('licences.assign'),
  hold: permissions.includes('users.hold'),
})
