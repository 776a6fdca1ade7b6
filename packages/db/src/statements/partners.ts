import { and, eq, sql } from 'drizzle-orm'
import { defineStatement } from '../statement.ts'

/** What a partner's technician may be at a customer; no row where there never was a relationship. */
export const delegationOfTechnician = defineStatement<{
  tenantId: string
  partnerId: string
  userId: string
}>()('delegation_of_technician', ({ db, t }) =>
  db
    .select({
      state: t.partnerRelationships.state,
      endsAt: t.partnerRelationships.endsAt,
      roles: t.partnerRelationships.roles,
      technicianRoles: t.technicianAssignments.roles,
    })
    .from(t.partnerRelationships)
    .leftJoin(
      t.technicianAssignments,
      and(
        eq(t.technicianAssignments.tenantId, t.partnerRelationships.tenantId),
        eq(t.technicianAssignments.partnerId, t.partnerRelationships.partnerId),
        eq(t.technicianAssignments.userId, sql.placeholder('userId')),
      ),
    )
    .where(
      and(
        eq(t.partnerRelationships.tenantId, sql.placeholder('tenantId')),
        eq(t.partnerRelationships.partnerId, sql.placeholder('partnerId')),
      ),
    ),
)

/** Every tenant that the partner ever had a relationship with, as the technician meets it. Reaches across tenants. */
export const customersOfPartner = defineStatement<{ partnerId: string; userId: string }>()(
  'customers_of_partner',
  ({ db, t }) =>
    db
      .select({
        tenantId: t.tenants.id,
        displayName: t.tenants.displayName,
        defaultDomain: t.tenants.defaultDomain,
        initialDomain: t.tenants.initialDomain,
        state: t.partnerRelationships.state,
        endsAt: t.partnerRelationships.endsAt,
        roles: t.partnerRelationships.roles,
        technicianRoles: t.technicianAssignments.roles,
      })
      .from(t.partnerRelationships)
      .innerJoin(t.tenants, eq(t.tenants.id, t.partnerRelationships.tenantId))
      .leftJoin(
        t.technicianAssignments,
        and(
          eq(t.technicianAssignments.tenantId, t.partnerRelationships.tenantId),
          eq(t.technicianAssignments.partnerId, t.partnerRelationships.partnerId),
          eq(t.technicianAssignments.userId, sql.placeholder('userId')),
        ),
      )
      .where(eq(t.partnerRelationships.partnerId, sql.placeholder('partnerId')))
      .orderBy(t.partnerRelationships.tenantId),
)
