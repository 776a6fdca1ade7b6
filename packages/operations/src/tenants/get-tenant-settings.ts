import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadTenantSettings, type TenantSettings } from '../steps/load/load-tenant-settings.ts'

/** Gets the tenant's settings of retention, naming and purging. */
export const getTenantSettings = defineQuery<TenantSettings, never>()({
  requires: 'tenant.settings',
  input: Nothing,
  *run({ context }) {
    return ok(yield* loadTenantSettings(context.tenantId))
  },
})
