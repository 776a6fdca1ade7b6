import type { DirectoryRole } from '@reprieve/domain'
import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

export type StoredRelationshipState = 'invited' | 'active' | 'expiring' | 'terminated'

/** A partner's delegated access. `tenantId` is the customer. */
export const definePartnerRelationships = (k: Kit, tenants: Tenants) =>
  k.table(
    'partner_relationships',
    {
      tenantId: k.text('tenant_id').notNull(),
      partnerId: k.text('partner_id').notNull(),
      state: k.text('state').$type<StoredRelationshipState>().notNull(),
      roles: k.json('roles').$type<readonly DirectoryRole[]>().notNull(),
      startsAt: k.instant('starts_at').notNull(),
      endsAt: k.instant('ends_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.partnerId] }),
      ofTenant(k, 'partner_relationships', t, tenants),
      k.index('partner_relationships_by_partner').on(t.partnerId, t.tenantId),
    ],
  )

/** The delegated roles that a technician of the partner has at the customer. */
export const defineTechnicianAssignments = (
  k: Kit,
  relationships: ReturnType<typeof definePartnerRelationships>,
) =>
  k.table(
    'technician_assignments',
    {
      tenantId: k.text('tenant_id').notNull(),
      partnerId: k.text('partner_id').notNull(),
      userId: k.text('user_id').notNull(),
      roles: k.json('roles').$type<readonly DirectoryRole[]>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.partnerId, t.userId] }),
      k.foreignKey({
        name: 'technician_assignments_of_relationship',
        columns: [t.tenantId, t.partnerId],
        foreignColumns: [relationships.tenantId, relationships.partnerId],
      }),
    ],
  )
