import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

/** The identity providers that provision users of a tenant by SCIM. */
export const defineScimConnections = (k: Kit, tenants: Tenants) =>
  k.table(
    'scim_connections',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      name: k.text('name').notNull(),
      /** Names the provider's identifiers in `external_ids`. */
      source: k.text('source').notNull(),
      tokenHash: k.text('token_hash').notNull(),
      /** The token before the present one is accepted until `overlap_ends_at`; null if there is none. */
      overlapHash: k.text('overlap_hash'),
      overlapEndsAt: k.instant('overlap_ends_at'),
      /** What `active: false` does to a user (R61). */
      activeMeans: k.text('active_means').$type<'block' | 'delete'>().notNull(),
      createdAt: k.instant('created_at').notNull(),
      lastContactAt: k.instant('last_contact_at'),
      lastErrorAt: k.instant('last_error_at'),
      /** Status and reason of the last refused request. */
      lastError: k.text('last_error'),
      requests: k.int('requests').notNull(),
      refusals: k.int('refusals').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      ofTenant(k, 'scim_connections', t, tenants),
      k.index('scim_connections_by_source').on(t.tenantId, t.source),
    ],
  )
