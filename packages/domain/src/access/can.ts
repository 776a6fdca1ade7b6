import { type DirectoryRole, directoryRoles } from '../role/directory-role.ts'
import type { Actor } from './actor.ts'
import type { Permission } from './permission.ts'

/** Roles that grant each permission; any one of them is enough (R44–R46). */
export const permissionRoles: Readonly<Record<Permission, readonly DirectoryRole[]>> = {
  'users.read': directoryRoles,
  'deletedUsers.read': directoryRoles,
  'users.write': ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  'users.delete': ['globalAdministrator', 'userAdministrator'],
  'users.restore': ['globalAdministrator', 'userAdministrator', 'directoryWriter'],
  'users.purge': ['globalAdministrator', 'userAdministrator'],
  'users.hold': ['globalAdministrator'],
  'users.resetPassword': [
    'globalAdministrator',
    'privilegedAuthenticationAdministrator',
    'userAdministrator',
    'helpdeskAdministrator',
  ],
  'licences.assign': ['globalAdministrator', 'userAdministrator', 'licenseAdministrator'],
  'roles.assign': ['globalAdministrator', 'privilegedRoleAdministrator'],
  'audit.read': ['globalAdministrator', 'userAdministrator', 'globalReader'],
  'tenant.settings': ['globalAdministrator'],
}

/** Whether these roles grant a permission over users who hold no directory role. */
export function can(roles: readonly DirectoryRole[], permission: Permission): boolean {
  return permissionRoles[permission].some((role) => roles.includes(role))
}

/** Whether the actor may take password hashes out of the directory: only the operator of the installation (R50). */
export const canExportPasswords = (actor: Actor): boolean => actor.kind === 'system'

/**
 * Whether a partner's technician or application may read the audit records of a customer. A technician needs these
 * roles; an application has none and may read the records of every customer of its partner, as in Partner Center.
 */
export const canReadCustomersAudit = (actor: Actor, roles: readonly DirectoryRole[]): boolean =>
  actor.kind === 'application' || can(roles, 'audit.read')

/**
 * Whether someone with the caller's roles may act on a user who holds the target's roles (R46, R47). For
 * `users.restore` the target's roles are the ones that come back with it.
 */
export function canActOn(
  callerRoles: readonly DirectoryRole[],
  targetRoles: readonly DirectoryRole[],
  permission: Permission,
): boolean {
  if (!can(callerRoles, permission)) return false
  if (targetRoles.length === 0 || callerRoles.includes('globalAdministrator')) return true
  return enoughOnRoleHolders(permission).some((role) => callerRoles.includes(role))
}

// Reading and licensing cannot take an account from its owner. Every other permission could be used to do so.
function enoughOnRoleHolders(permission: Permission): readonly DirectoryRole[] {
  switch (permission) {
    case 'users.read':
    case 'deletedUsers.read':
    case 'audit.read':
    case 'licences.assign':
      return permissionRoles[permission]
    case 'users.resetPassword':
      return ['privilegedAuthenticationAdministrator']
    case 'roles.assign':
      return ['privilegedRoleAdministrator']
    default:
      return []
  }
}
