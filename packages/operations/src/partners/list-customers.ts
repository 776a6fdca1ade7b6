import type { DirectoryRole, TenantId } from '@reprieve/domain'

/** A tenant whose relationship with the partner is in force. */
export interface Customer {
  readonly tenantId: TenantId
  readonly displayName: string
  readonly defaultDomain: string
  readonly initialDomain: string
  readonly relationship: 'active' | 'expiring'
  readonly endsAt: Date
  /** What the asking technician may be there. */
  readonly roles: readonly DirectoryRole[]
}
