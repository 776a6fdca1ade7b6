/** What an operation asks for (R44–R46). */
export type Permission =
  | 'users.read'
  /** The bin is a door of its own (R7). */
  | 'deletedUsers.read'
  | 'users.write'
  | 'users.delete'
  | 'users.restore'
  | 'users.purge'
  | 'users.hold'
  | 'users.resetPassword'
  | 'licences.assign'
  | 'roles.assign'
  | 'audit.read'
  /** Who is told of what happens, and what else a tenant sets for itself (R44). */
  | 'tenant.settings'
