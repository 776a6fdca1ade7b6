import type { Transaction } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { loadGuards } from './guard-limits.ts'
import { loadTenant } from './load-tenant.ts'

/** What is in force in a tenant, whether it has set it or not. */
export interface TenantSettings {
  /** Days from a deletion to the purge, for deletions from now on (R2). */
  readonly retentionDays: number
  /** How many users of the bin one sweep may purge unconfirmed (R43); 0 leaves the share alone to decide. */
  readonly purgeGuardUsers: number
  /** The same in per cent of the bin; 0 leaves the number alone to decide. Both must be exceeded. */
  readonly purgeGuardPercent: number
  /** How many users may be deleted within an hour unconfirmed; 0 leaves the share alone to decide. */
  readonly deletionGuardUsers: number
  /** The same in per cent of the tenant's users; 0 leaves the number alone to decide. Both must be exceeded. */
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
