import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

/** Global: every organisation, including partners. */
export const defineTenants = (k: Kit) =>
  k.table('tenants', {
    id: k.text('id').notNull().primaryKey(),
    displayName: k.text('display_name').notNull(),
    isPartner: k.bool('is_partner').notNull(),
    country: k.text('country'),
    initialDomain: k.text('initial_domain').notNull(),
    defaultDomain: k.text('default_domain').notNull(),
    retentionDays: k.int('retention_days').notNull(),
    createdAt: k.instant('created_at').notNull(),
  })

/**
 * The row that a tenant's transactions lock on PostgreSQL. It is created with the tenant and stored with it. A row of
 * `tenants` would not do: on a distributed engine that table is on every node, and all tenants would share one lock.
 */
export const defineTenantLocks = (k: Kit, tenants: Tenants) =>
  k.table('tenant_locks', { tenantId: k.text('tenant_id').notNull() }, (t) => [
    k.primaryKey({ columns: [t.tenantId] }),
    ofTenant(k, 'tenant_locks', t, tenants),
  ])
