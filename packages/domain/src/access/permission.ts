/** The permission that an operation requires (R44–R46). */
export type Permission =
  | 'users.read'
  /** Reading deleted users needs a permission of its own (R7). */
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
  /** Notifications and the other settings of a tenant (R44). */
  | 'tenant.settings'
