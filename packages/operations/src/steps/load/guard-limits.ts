import { row, statements, type Transaction } from '@reprieve/db'
import { defaultDeletionGuard, defaultPurgeGuard, type GuardLimits, type TenantId } from '@reprieve/domain'

export interface Guards {
  /** How much of the bin one sweep may purge unconfirmed (R43). */
  readonly purge: GuardLimits
  /** How many of the users may be deleted within an hour unconfirmed. */
  readonly deletion: GuardLimits
}

/** What the tenant has set, and the defaults for the rest. */
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
