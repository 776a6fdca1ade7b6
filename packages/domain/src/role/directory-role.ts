/** The directory roles, those with the widest permissions first. */
export const directoryRoles = [
  'globalAdministrator',
  'privilegedRoleAdministrator',
  'privilegedAuthenticationAdministrator',
  'userAdministrator',
  'helpdeskAdministrator',
  'licenseAdministrator',
  'directoryWriter',
  'directoryReader',
  'globalReader',
] as const

/** A role that grants permissions in a tenant. */
export type DirectoryRole = (typeof directoryRoles)[number]
