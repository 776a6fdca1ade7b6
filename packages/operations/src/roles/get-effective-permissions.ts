import { can, type DirectoryRole, ok, type Permission, permissionRoles } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'

/** What the actor may do in the tenant now. Screens hide everything else. */
export interface EffectivePermissions {
  readonly roles: readonly DirectoryRole[]
  readonly permissions: readonly Permission[]
}

// The table's type guarantees every permission as a key.
const permissions = Object.keys(permissionRoles) as readonly Permission[]

/** Gets the permissions that the caller has in the context's tenant now. */
export const getEffectivePermissions = defineQuery<EffectivePermissions, never>()({
  requires: null,
  input: Nothing,
  *run({ caller }) {
    const { roles } = caller
    return ok({ roles, permissions: permissions.filter((permission) => can(roles, permission)) })
  },
})
