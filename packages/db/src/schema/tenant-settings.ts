import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

/** A tenant's own settings. Null, or a missing row, stands for the installation's default. */
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

/**
 * Number of users of a tenant when they were last counted. It is used for shares, which need not be exact to the last
 * user.
 */
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
