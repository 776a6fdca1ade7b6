import type { Permission } from '@reprieve/domain'
import type { UserRights } from '../../features/users/user-actions.tsx'

/** The commands that a screen of users shows. Each operation checks the permission again. */
export const userRights = (permissions: readonly Permission[]): UserRights => ({
  write: permissions.includes('users.write'),
  delete: permissions.includes('users.delete'),
  resetPassword: permissions.includes('users.resetPassword'),
  assignLicences: permissions.includes('licences.assign'),
  hold: permissions.includes('users.hold'),
})
