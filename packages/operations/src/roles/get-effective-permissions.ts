import { can, type DirectoryRole, ok, type Permission, permissionRoles } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'

/** What the actor may do in the tenant at this moment; screens hide the rest. */
export interface EffectivePermissions {
  readonly roles: readonly DirectoryRole[]
  readonly permissions: readonly Permission[]
}

// The table has every permission by its type.
const permissions = Object.keys(permissionRoles) as readonly Permission[]

/** Gets the permissions that the caller has in the context's tenant at this moment. */
export const getEffectivePermissions = defineQuery<EffectivePermissions, never>()({
  requires: null,
  input: Nothing,
  *run({ caller }) {
    const { roles } = caller
    return ok({ roles, permissions: permissions.filter((permission) => can(roles, permission)) })
  },
})
