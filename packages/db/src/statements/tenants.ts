import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

/** The tenant with its domains: one row for each domain, or one without a domain. */
export const tenantWithDomains = defineStatement<{ tenantId: string }>()('tenant_with_domains', ({ db, t }) =>
  db
    .select({
      id: t.tenants.id,
      displayName: t.tenants.displayName,
      isPartner: t.tenants.isPartner,
      initialDomain: t.tenants.initialDomain,
      defaultDomain: t.tenants.defaultDomain,
      retentionDays: t.tenants.retentionDays,
      domainName: t.domains.name,
      verified: t.domains.verified,
      authentication: t.domains.authentication,
    })
    .from(t.tenants)
    .leftJoin(t.domains, eq(t.domains.tenantId, t.tenants.id))
    .where(is(t.tenants.id, 'tenantId'))
    .orderBy(t.domains.name),
)

/** A portion of the ids of all tenants. */
export const tenantIdsAfter = defineStatement<{ after: string; limit: number }>()(
  'tenant_ids_after',
  ({ db, t }) =>
    db
      .select({ id: t.tenants.id })
      .from(t.tenants)
      .where(sql`${t.tenants.id} > ${param(t.tenants.id, 'after')}`)
      .orderBy(t.tenants.id)
      .limit(sql.placeholder('limit')),
)

/** The tenant whose users sign in under a domain. */
export const ownerOfDomain = defineStatement<{ name: string }>()('owner_of_domain', ({ db, t }) =>
  db.select({ tenantId: t.domainOwners.tenantId }).from(t.domainOwners).where(is(t.domainOwners.name)),
)

/** Sets the days from deletion to purge for later deletions (R2). */
export const setRetentionDays = defineStatement<{ tenantId: string; retentionDays: number }>()(
  'set_retention_days',
  ({ db, t: { tenants } }) =>
    db
      .update(tenants)
      .set({ retentionDays: sql`${param(tenants.retentionDays, 'retentionDays')}` })
      .where(is(tenants.id, 'tenantId')),
)

export const insertTenant = defineStatement<Tables['tenants']['$inferSelect']>()(
  'insert_tenant',
  ({ db, t: { tenants } }) => db.insert(tenants).values(everyColumn(tenants)),
)

export const insertTenantLock = defineStatement<Tables['tenantLocks']['$inferSelect']>()(
  'insert_tenant_lock',
  ({ db, t: { tenantLocks } }) => db.insert(tenantLocks).values(everyColumn(tenantLocks)),
)

export const insertDomain = defineStatement<Tables['domains']['$inferSelect']>()(
  'insert_domain',
  ({ db, t: { domains } }) => db.insert(domains).values(everyColumn(domains)),
)

/** Records the owner of a domain. The key refuses if another tenant owns it. */
export const insertDomainOwner = defineStatement<Tables['domainOwners']['$inferSelect']>()(
  'insert_domain_owner',
  ({ db, t: { domainOwners } }) => db.insert(domainOwners).values(everyColumn(domainOwners)),
)

/** A portion of the list of all tenants, by id. */
export const tenantsAfter = defineStatement<{ after: string; limit: number }>()(
  'tenants_after',
  ({ db, t: { tenants } }) =>
    db
      .select({
        id: tenants.id,
        displayName: tenants.displayName,
        defaultDomain: tenants.defaultDomain,
        isPartner: tenants.isPartner,
        createdAt: tenants.createdAt,
      })
      .from(tenants)
      .where(sql`${tenants.id} > ${param(tenants.id, 'after')}`)
      .orderBy(tenants.id)
      .limit(sql.placeholder('limit')),
)

/**
 * Records the owner of a domain that has none. Changes no row if it has one; of two concurrent calls, one changes a
 * row.
 */
export const insertDomainOwnerIfNone = defineStatement<Tables['domainOwners']['$inferSelect']>()(
  'insert_domain_owner_if_none',
  ({ db, t: { domainOwners } }) =>
    db.insert(domainOwners).values(everyColumn(domainOwners)).onConflictDoNothing(),
)

interface OneDomain {
  readonly tenantId: string
  readonly name: string
}

const oneDomain = ({ domains }: Tables) => and(inTenant(domains), is(domains.name))

export const setDomainVerified = defineStatement<OneDomain>()('set_domain_verified', ({ db, t }) =>
  db.update(t.domains).set({ verified: true }).where(oneDomain(t)),
)

export const removeDomain = defineStatement<OneDomain>()('remove_domain', ({ db, t }) =>
  db.delete(t.domains).where(oneDomain(t)),
)

/** Removes the owner of a domain. Removes nothing if another tenant owns it. */
export const removeDomainOwner = defineStatement<OneDomain>()(
  'remove_domain_owner',
  ({ db, t: { domainOwners } }) =>
    db.delete(domainOwners).where(and(inTenant(domainOwners), is(domainOwners.name))),
)

/** Sets the domain that is proposed for new names. */
export const setDefaultDomain = defineStatement<{ tenantId: string; defaultDomain: string }>()(
  'set_default_domain',
  ({ db, t: { tenants } }) =>
    db
      .update(tenants)
      .set({ defaultDomain: sql`${param(tenants.defaultDomain, 'defaultDomain')}` })
      .where(is(tenants.id, 'tenantId')),
)
