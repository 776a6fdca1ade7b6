/** The directory roles, from the greatest reach to the least. */
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

export type DirectoryRole = (typeof directoryRoles)[number]
