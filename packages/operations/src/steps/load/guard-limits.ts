import { row, statements, type Transaction } from '@reprieve/db'
import { defaultDeletionGuard, defaultPurgeGuard, type GuardLimits, type TenantId } from '@reprieve/domain'

export interface Guards {
  /** How much of the bin one sweep may purge without confirmation (R43). */
  readonly purge: GuardLimits
  /** How many of the users may be deleted within an hour without confirmation. */
  readonly deletion: GuardLimits
}

/** The tenant's own limits, with defaults for the rest. */
export function* loadGuards(tenantId: TenantId): Transaction<Guards> {
  const found = yield* row(statements.tenantSettings, { tenantId })
  return {
    purge: {
      users: found?.purgeGuardUsers ?? defaultPurgeGuard.users,
      percent: found?.purgeGuardPercent ?? defaultPurgeGuard.percent,
    },
    deletion: {
      users: found?.deletionGuardUsers ?? defaultDeletionGuard.users,
      percent: found?.deletionGuardPercent ?? defaultDeletionGuard.percent,
    },
  }
}
