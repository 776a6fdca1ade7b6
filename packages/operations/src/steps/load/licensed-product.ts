import type { ServicePlan } from '@reprieve/db'
import type { ServicePlanId, SkuId } from '@reprieve/domain'

/** A product, and the service plans that a licence of it gives. */
export interface LicensedProduct {
  readonly skuId: SkuId
  readonly name: string
  readonly skuPartNumber: string
  /** Where the licences are managed: in the directory, or in another service. */
  readonly licenceGroup: 'group1' | 'group2'
  readonly targetType: string
  readonly servicePlans: readonly ServicePlan[]
}

/** A product of which a user has a licence. */
export interface HeldProduct extends LicensedProduct {
  /** Service plans that are switched off in this licence. */
  readonly excludedPlans: readonly ServicePlanId[]
}

interface ProductRow extends Omit<LicensedProduct, 'licenceGroup'> {
  readonly licenseGroupId: LicensedProduct['licenceGroup']
}

export const toLicensedProduct = (row: ProductRow): LicensedProduct => ({
  skuId: row.skuId,
  name: row.name,
  skuPartNumber: row.skuPartNumber,
  licenceGroup: row.licenseGroupId,
  targetType: row.targetType,
  servicePlans: row.servicePlans,
})
