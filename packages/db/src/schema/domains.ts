import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

export const defineDomains = (k: Kit, tenants: Tenants) =>
  k.table(
    'domains',
    {
      tenantId: k.text('tenant_id').notNull(),
      name: k.text('name').notNull(),
      verified: k.bool('verified').notNull(),
      authentication: k.text('authentication').$type<'managed' | 'federated'>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.name] }), ofTenant(k, 'domains', t, tenants)],
  )

/** Global: the tenant that owns each verified domain, by which a sign-in name finds its tenant. */
export const defineDomainOwners = (k: Kit, tenants: Tenants) =>
  k.table(
    'domain_owners',
    {
      name: k.text('name').notNull().primaryKey(),
      tenantId: k.text('tenant_id').notNull(),
    },
    (t) => [ofTenant(k, 'domain_owners', t, tenants)],
  )
