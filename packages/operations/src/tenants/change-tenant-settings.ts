import { isDeepStrictEqual } from 'node:util'
import { row, statements, type Transaction, write } from '@reprieve/db'
import { defaultRetentionDays, ok, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { loadTenantSettings, type TenantSettings } from '../steps/load/load-tenant-settings.ts'
import { withoutUndefined } from '../without-undefined.ts'

const Users = z.number().int().min(0).max(1_000_000).nullable().optional()
const Percent = z.number().int().min(0).max(100).nullable().optional()

/** Settings that are absent stay as they are. Null returns a setting to the installation's default. */
export const ChangeTenantSettingsInput = z.strictObject({
  retentionDays: z.number().int().min(1).max(180).nullable().optional(),
  purgeGuardUsers: Users,
  purgeGuardPercent: Percent,
  deletionGuardUsers: Users,
  deletionGuardPercent: Percent,
})
export type ChangeTenantSettingsInput = z.input<typeof ChangeTenantSettingsInput>

/**
 * Changes settings from the next deletion and the next sweep on. Users who are deleted already keep the end of their
 * window (R2).
 */
export const changeTenantSettings = defineOperation<TenantSettings, WriteError>()({
  name: 'changeTenantSettings',
  requires: 'tenant.settings',
  input: ChangeTenantSettingsInput,
  targetOf: () => null,
  *run({ context: { tenantId }, input }) {
    const before = yield* loadOwnSettings(tenantId)
    const { retentionDays, ...guards } = withoutUndefined(input)
    const days = retentionDays === undefined ? before.retentionDays : (retentionDays ?? defaultRetentionDays)
    const after = { ...before, ...guards, retentionDays: days }
    const isChanged = !isDeepStrictEqual(before, after)
    if (isChanged) yield* keep(tenantId, after)
    const { displayName: targetName } = yield* loadTenant(tenantId)
    const value = yield* loadTenantSettings(tenantId)
    return ok({ value, audit: isChanged ? { targetId: tenantId, targetName, before, after } : null })
  },
})

/** The tenant's own settings; null for the installation's default. */
type OwnSettings = Pick<TenantSettings, 'retentionDays'> & {
  readonly [Name in Exclude<keyof TenantSettings, 'retentionDays'>]: number | null
}

function* loadOwnSettings(tenantId: TenantId): Transaction<OwnSettings> {
  const { retentionDays } = yield* loadTenant(tenantId)
  const found = yield* row(statements.tenantSettings, { tenantId })
  return {
    retentionDays,
    purgeGuardUsers: found?.purgeGuardUsers ?? null,
    purgeGuardPercent: found?.purgeGuardPercent ?? null,
    deletionGuardUsers: found?.deletionGuardUsers ?? null,
    deletionGuardPercent: found?.deletionGuardPercent ?? null,
  }
}

function* keep(tenantId: TenantId, { retentionDays, ...guards }: OwnSettings): Transaction<void> {
  yield* write(statements.setRetentionDays, { tenantId, retentionDays })
  yield* write(statements.putTenantSettings, { tenantId, ...guards })
}
