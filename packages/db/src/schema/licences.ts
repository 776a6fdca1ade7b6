import type { Kit } from './kit.ts'
import { ofTenant, ofUser, type Tenants, type Users } from './references.ts'

/** Global: every product that can be licensed. */
export const defineProducts = (k: Kit) =>
  k.table('products', {
    skuId: k.text('sku_id').notNull().primaryKey(),
    name: k.text('name').notNull(),
    skuPartNumber: k.text('sku_part_number').notNull(),
    licenseGroupId: k.text('license_group_id').$type<'group1' | 'group2'>().notNull(),
    targetType: k.text('target_type').notNull(),
    servicePlans: k.json('service_plans').$type<readonly ServicePlan[]>().notNull(),
    retired: k.bool('retired').notNull(),
  })

export interface ServicePlan {
  readonly id: string
  readonly displayName: string
  readonly serviceName: string
}

type Products = ReturnType<typeof defineProducts>

/** A tenant's seats of a product. `consumedUnits` is maintained under the tenant's lock rather than counted (R31). */
export const defineSubscribedSkus = (k: Kit, tenants: Tenants, products: Products) =>
  k.table(
    'subscribed_skus',
    {
      tenantId: k.text('tenant_id').notNull(),
      skuId: k.text('sku_id').notNull(),
      activeUnits: k.int('active_units').notNull(),
      warningUnits: k.int('warning_units').notNull(),
      suspendedUnits: k.int('suspended_units').notNull(),
      consumedUnits: k.int('consumed_units').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.skuId] }),
      ofTenant(k, 'subscribed_skus', t, tenants),
      k.foreignKey({
        name: 'subscribed_skus_of_product',
        columns: [t.skuId],
        foreignColumns: [products.skuId],
      }),
    ],
  )

export const defineLicenceAssignments = (k: Kit, users: Users) =>
  k.table(
    'licence_assignments',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      skuId: k.text('sku_id').notNull(),
      /** Order of assignment for the user, from 1. */
      position: k.int('position').notNull(),
      /** False for a licence that comes from a group, which a deletion does not remember. */
      direct: k.bool('direct').notNull(),
      /** Service plans that are switched off; null or empty if none are. */
      excludedPlans: k.json('excluded_plans').$type<readonly string[]>(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId, t.skuId] }),
      ofUser(k, 'licence_assignments', t, users),
    ],
  )
