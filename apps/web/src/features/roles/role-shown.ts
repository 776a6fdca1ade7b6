import type { DirectoryRole } from '@reprieve/domain'

/** A role with its holders, as many as fit on the page. */
export interface RoleShown {
  readonly role: DirectoryRole
  readonly members: readonly {
    readonly id: string
    readonly displayName: string
    readonly userPrincipalName: string
  }[]
  readonly hasMore: boolean
}
