import type { Transaction } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { loadGuards } from './guard-limits.ts'
import { loadTenant } from './load-tenant.ts'

/** The settings in force in a tenant, its own or the defaults. */
export interface TenantSettings {
  /** Days from a deletion to the purge, for later deletions (R2). */
  readonly retentionDays: number
  /** How many users of the bin one sweep may purge without confirmation (R43). With 0, only the percentage counts. */
  readonly purgeGuardUsers: number
  /** The same as a percentage of the bin. With 0, only the number counts. Confirmation is needed only above both. */
  readonly purgeGuardPercent: number
  /** How many users may be deleted within an hour without confirmation. With 0, only the percentage counts. */
  readonly deletionGuardUsers: number
  /**
   * The same as a percentage of the tenant's users. With 0, only the number counts. Confirmation is needed only above
   * both.
   */
  readonly deletionGuardPercent: number
}

export function* loadTenantSettings(tenantId: TenantId): Transaction<TenantSettings> {
  const { retentionDays } = yield* loadTenant(tenantId)
  const { purge, deletion } = yield* loadGuards(tenantId)
  return {
    retentionDays,
    purgeGuardUsers: purge.users,
    purgeGuardPercent: purge.percent,
    deletionGuardUsers: deletion.users,
    deletionGuardPercent: deletion.percent,
  }
}
