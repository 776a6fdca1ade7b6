import type { ServicePlan } from '@reprieve/db'
import type { ServicePlanId, SkuId } from '@reprieve/domain'

/** What can be licensed, and what a licence of it gives. */
export interface LicensedProduct {
  readonly skuId: SkuId
  readonly name: string
  readonly skuPartNumber: string
  /** By whom the licences are managed: the directory, or another service. */
  readonly licenceGroup: 'group1' | 'group2'
  readonly targetType: string
  readonly servicePlans: readonly ServicePlan[]
}

/** What somebody has a licence of, and what of it. */
export interface HeldProduct extends LicensedProduct {
  /** Switched off in this licence. */
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
