import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

/** What a tenant has set for itself; null, as a missing row, for what the installation does by default. */
export const defineTenantSettings = (k: Kit, tenants: Tenants) =>
  k.table(
    'tenant_settings',
    {
      tenantId: k.text('tenant_id').notNull(),
      purgeGuardUsers: k.int('purge_guard_users'),
      purgeGuardPercent: k.int('purge_guard_percent'),
      deletionGuardUsers: k.int('deletion_guard_users'),
      deletionGuardPercent: k.int('deletion_guard_percent'),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId] }), ofTenant(k, 'tenant_settings', t, tenants)],
  )

/** How many users a tenant had when they were last counted: for shares, which need not be exact to the last user. */
export const defineTenantSizes = (k: Kit, tenants: Tenants) =>
  k.table(
    'tenant_sizes',
    {
      tenantId: k.text('tenant_id').notNull(),
      users: k.int('users').notNull(),
      countedAt: k.instant('counted_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId] }), ofTenant(k, 'tenant_sizes', t, tenants)],
  )
