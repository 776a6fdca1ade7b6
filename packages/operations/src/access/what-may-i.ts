import type { DirectoryRole, Permission } from '@reprieve/domain'

/** What the actor may do in the tenant at this moment; screens hide the rest. */
export interface EffectivePermissions {
  readonly roles: readonly DirectoryRole[]
  readonly permissions: readonly Permission[]
}
