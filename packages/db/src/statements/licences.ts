import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export const licencesOfUser = defineStatement<{ tenantId: string; userId: string }>()(
  'licences_of_user',
  ({ db, t }) =>
    db
      .select({
        skuId: t.licenceAssignments.skuId,
        direct: t.licenceAssignments.direct,
        position: t.licenceAssignments.position,
        excludedPlans: t.licenceAssignments.excludedPlans,
      })
      .from(t.licenceAssignments)
      .where(and(inTenant(t.licenceAssignments), is(t.licenceAssignments.userId)))
      .orderBy(t.licenceAssignments.position),
)

/** The licences of these users, in no particular order. */
export const licencesOfUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'licences_of_users',
  ({ db, t: { licenceAssignments }, k }) =>
    db
      .select({
        userId: licenceAssignments.userId,
        skuId: licenceAssignments.skuId,
        position: licenceAssignments.position,
      })
      .from(licenceAssignments)
      .where(and(inTenant(licenceAssignments), k.isOneOf(licenceAssignments.userId, 'userIds'))),
)

/** The licences of a user with their products, in the order of assignment. */
export const licensedProductsOfUser = defineStatement<{ tenantId: string; userId: string }>()(
  'licensed_products_of_user',
  ({ db, t }) =>
    db
      .select({
        skuId: t.licenceAssignments.skuId,
        name: t.products.name,
        skuPartNumber: t.products.skuPartNumber,
        licenseGroupId: t.products.licenseGroupId,
        targetType: t.products.targetType,
        servicePlans: t.products.servicePlans,
        excludedPlans: t.licenceAssignments.excludedPlans,
      })
      .from(t.licenceAssignments)
      .innerJoin(t.products, eq(t.products.skuId, t.licenceAssignments.skuId))
      .where(and(inTenant(t.licenceAssignments), is(t.licenceAssignments.userId)))
      .orderBy(t.licenceAssignments.position),
)

export const insertLicence = defineStatement<Tables['licenceAssignments']['$inferSelect']>()(
  'insert_licence',
  ({ db, t }) => db.insert(t.licenceAssignments).values(everyColumn(t.licenceAssignments)),
)

/** Sets the service plans that are switched off in a licence. */
export const setExcludedPlans = defineStatement<{
  tenantId: string
  userId: string
  skuId: string
  excludedPlans: readonly string[]
}>()('set_excluded_plans', ({ db, t }) =>
  db
    .update(t.licenceAssignments)
    .set({ excludedPlans: param(t.licenceAssignments.excludedPlans, 'excludedPlans') })
    .where(
      and(inTenant(t.licenceAssignments), is(t.licenceAssignments.userId), is(t.licenceAssignments.skuId)),
    ),
)

export const removeLicence = defineStatement<{ tenantId: string; userId: string; skuId: string }>()(
  'remove_licence',
  ({ db, t }) =>
    db
      .delete(t.licenceAssignments)
      .where(
        and(inTenant(t.licenceAssignments), is(t.licenceAssignments.userId), is(t.licenceAssignments.skuId)),
      ),
)

export const removeLicencesOfUser = defineStatement<{ tenantId: string; userId: string }>()(
  'remove_licences_of_user',
  ({ db, t }) =>
    db
      .delete(t.licenceAssignments)
      .where(and(inTenant(t.licenceAssignments), is(t.licenceAssignments.userId))),
)

export const seatsOfProducts = defineStatement<{ tenantId: string; skuIds: readonly string[] }>()(
  'seats_of_products',
  ({ db, t, k }) =>
    db
      .select({
        skuId: t.subscribedSkus.skuId,
        activeUnits: t.subscribedSkus.activeUnits,
        warningUnits: t.subscribedSkus.warningUnits,
        consumedUnits: t.subscribedSkus.consumedUnits,
        retired: t.products.retired,
      })
      .from(t.subscribedSkus)
      .innerJoin(t.products, eq(t.products.skuId, t.subscribedSkus.skuId))
      .where(and(inTenant(t.subscribedSkus), k.isOneOf(t.subscribedSkus.skuId, 'skuIds'))),
)

/** Takes a seat. Changes no row if none is free, whatever the caller has counted (R31). */
export const takeSeat = defineStatement<{ tenantId: string; skuId: string }>()('take_seat', ({ db, t }) =>
  db
    .update(t.subscribedSkus)
    .set({ consumedUnits: sql`${t.subscribedSkus.consumedUnits} + 1` })
    .where(
      and(
        inTenant(t.subscribedSkus),
        is(t.subscribedSkus.skuId),
        sql`${t.subscribedSkus.consumedUnits} < ${t.subscribedSkus.activeUnits} + ${t.subscribedSkus.warningUnits}`,
      ),
    ),
)

export const freeSeat = defineStatement<{ tenantId: string; skuId: string }>()('free_seat', ({ db, t }) =>
  db
    .update(t.subscribedSkus)
    .set({ consumedUnits: sql`${t.subscribedSkus.consumedUnits} - 1` })
    .where(and(inTenant(t.subscribedSkus), is(t.subscribedSkus.skuId))),
)

/** The service plans of these products. */
export const plansOfProducts = defineStatement<{ skuIds: readonly string[] }>()(
  'plans_of_products',
  ({ db, t, k }) =>
    db
      .select({ skuId: t.products.skuId, servicePlans: t.products.servicePlans })
      .from(t.products)
      .where(k.isOneOf(t.products.skuId, 'skuIds')),
)

/** The products of which the tenant has seats, including retired ones. */
export const productsOfTenant = defineStatement<{ tenantId: string }>()('products_of_tenant', ({ db, t }) =>
  db
    .select({
      skuId: t.subscribedSkus.skuId,
      name: t.products.name,
      skuPartNumber: t.products.skuPartNumber,
      licenseGroupId: t.products.licenseGroupId,
      targetType: t.products.targetType,
      servicePlans: t.products.servicePlans,
      retired: t.products.retired,
      activeUnits: t.subscribedSkus.activeUnits,
      warningUnits: t.subscribedSkus.warningUnits,
      suspendedUnits: t.subscribedSkus.suspendedUnits,
      consumedUnits: t.subscribedSkus.consumedUnits,
    })
    .from(t.subscribedSkus)
    .innerJoin(t.products, eq(t.products.skuId, t.subscribedSkus.skuId))
    .where(inTenant(t.subscribedSkus))
    .orderBy(t.subscribedSkus.skuId),
)
