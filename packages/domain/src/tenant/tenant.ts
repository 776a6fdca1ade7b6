import type { TenantId } from '../ids.ts'

/** A domain under which users of a tenant can have names. */
export interface TenantDomain {
  /** ASCII form, lower case. */
  readonly name: string
  readonly verified: boolean
  readonly authentication: 'managed' | 'federated'
}

/** An organisation with a directory of its own. */
export interface Tenant {
  readonly id: TenantId
  readonly displayName: string
  /** The domain that the tenant was created with. It cannot be removed. */
  readonly initialDomain: string
  /** The domain proposed for new names. */
  readonly defaultDomain: string
  readonly domains: readonly TenantDomain[]
  /** Days from deletion to purge, 1 to 180. A change applies to later deletions only (R2). */
  readonly retentionDays: number
}
