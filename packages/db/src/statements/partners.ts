import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { StoredRelationshipState } from '../schema/partners.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import type { Direction } from './keyset.ts'

/** A technician's delegated access to a customer. No row if there never was a relationship. */
export const delegationOfTechnician = defineStatement<{
  tenantId: string
  partnerId: string
  userId: string
}>()('delegation_of_technician', ({ db, t }) =>
  db
    .select({
      state: t.partnerRelationships.state,
      startsAt: t.partnerRelationships.startsAt,
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
        is(t.technicianAssignments.userId),
      ),
    )
    .where(and(inTenant(t.partnerRelationships), is(t.partnerRelationships.partnerId))),
)

interface CustomerPlace {
  readonly partnerId: string
  readonly userId: string
  /** Id of the customer after which to begin. */
  readonly key: string
  readonly limit: number
}

const customerPage = (direction: Direction) =>
  defineStatement<CustomerPlace>()(`customers_of_partner_${direction}`, ({ db, t }) => {
    const { partnerRelationships, technicianAssignments, tenants } = t
    const key = param(partnerRelationships.tenantId, 'key')
    const ascending = direction === 'ascending'
    return db
      .select({
        tenantId: tenants.id,
        displayName: tenants.displayName,
        defaultDomain: tenants.defaultDomain,
        initialDomain: tenants.initialDomain,
        state: partnerRelationships.state,
        startsAt: partnerRelationships.startsAt,
        endsAt: partnerRelationships.endsAt,
        roles: partnerRelationships.roles,
        technicianRoles: technicianAssignments.roles,
      })
      .from(partnerRelationships)
      .innerJoin(tenants, eq(tenants.id, partnerRelationships.tenantId))
      .leftJoin(
        technicianAssignments,
        and(
          eq(technicianAssignments.tenantId, partnerRelationships.tenantId),
          eq(technicianAssignments.partnerId, partnerRelationships.partnerId),
          is(technicianAssignments.userId),
        ),
      )
      .where(
        and(
          is(partnerRelationships.partnerId),
          ascending
            ? sql`${partnerRelationships.tenantId} > ${key}`
            : sql`${partnerRelationships.tenantId} < ${key}`,
        ),
      )
      .orderBy(
        ascending ? sql`${partnerRelationships.tenantId} asc` : sql`${partnerRelationships.tenantId} desc`,
      )
      .limit(sql.placeholder('limit'))
  })

/** Every tenant with which the partner ever had a relationship, as the technician sees it. Reads across tenants. */
export const customerPages = {
  ascending: customerPage('ascending'),
  descending: customerPage('descending'),
} as const

const relationshipColumns = ({ partnerRelationships: r }: Tables) => ({
  tenantId: r.tenantId,
  partnerId: r.partnerId,
  state: r.state,
  roles: r.roles,
  startsAt: r.startsAt,
  endsAt: r.endsAt,
})

/** All relationships of a tenant, whatever their state. */
export const relationshipsOfTenant = defineStatement<{ tenantId: string }>()(
  'relationships_of_tenant',
  ({ db, t }) =>
    db
      .select(relationshipColumns(t))
      .from(t.partnerRelationships)
      .where(inTenant(t.partnerRelationships))
      .orderBy(t.partnerRelationships.partnerId),
)

/** All relationships of a partner with its customers. Reads across tenants. */
export const relationshipsOfPartner = defineStatement<{ partnerId: string }>()(
  'relationships_of_partner',
  ({ db, t }) =>
    db
      .select(relationshipColumns(t))
      .from(t.partnerRelationships)
      .where(is(t.partnerRelationships.partnerId))
      .orderBy(t.partnerRelationships.tenantId),
)

export const insertRelationship = defineStatement<Tables['partnerRelationships']['$inferSelect']>()(
  'insert_relationship',
  ({ db, t }) => db.insert(t.partnerRelationships).values(everyColumn(t.partnerRelationships)),
)

/** Removes a relationship. The key refuses while anybody is assigned in it. */
export const removeRelationship = defineStatement<{ tenantId: string; partnerId: string }>()(
  'remove_relationship',
  ({ db, t }) =>
    db
      .delete(t.partnerRelationships)
      .where(and(inTenant(t.partnerRelationships), is(t.partnerRelationships.partnerId))),
)

export const setRelationshipState = defineStatement<{
  tenantId: string
  partnerId: string
  state: StoredRelationshipState
  endsAt: Date
}>()('set_relationship_state', ({ db, t: { partnerRelationships: table } }) =>
  db
    .update(table)
    .set({ state: param(table.state, 'state'), endsAt: param(table.endsAt, 'endsAt') })
    .where(and(inTenant(table), is(table.partnerId))),
)

export const removeAssignments = defineStatement<{ tenantId: string; partnerId: string }>()(
  'remove_assignments',
  ({ db, t: { technicianAssignments: table } }) =>
    db.delete(table).where(and(inTenant(table), is(table.partnerId))),
)

export const removeAssignment = defineStatement<{ tenantId: string; partnerId: string; userId: string }>()(
  'remove_assignment',
  ({ db, t: { technicianAssignments: table } }) =>
    db.delete(table).where(and(inTenant(table), is(table.partnerId), is(table.userId))),
)

export const insertAssignment = defineStatement<Tables['technicianAssignments']['$inferSelect']>()(
  'insert_assignment',
  ({ db, t }) => db.insert(t.technicianAssignments).values(everyColumn(t.technicianAssignments)),
)
