import type { TenantId } from '../ids.ts'

export interface TenantDomain {
  /** ASCII form, lower case. */
  readonly name: string
  readonly verified: boolean
  readonly authentication: 'managed' | 'federated'
}

/** An organisation whose directory this is. */
export interface Tenant {
  readonly id: TenantId
  readonly displayName: string
  /** The domain that the tenant was made with; it can never leave. */
  readonly initialDomain: string
  /** The domain proposed for new names. */
  readonly defaultDomain: string
  readonly domains: readonly TenantDomain[]
  /** Days from deletion to purge for deletions from now on, 1 to 180 (R2). */
  readonly retentionDays: number
}
