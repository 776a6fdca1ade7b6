import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { HeldProduct, LicensedProduct, Product } from '@reprieve/operations'
import { capabilityStatuses, capabilityStatusOf, unitsOfProduct } from '../../product-status.ts'
import type { TransportError } from '../../transport-error.ts'

const CapabilityStatus = z.enum(capabilityStatuses)

const ServicePlan = z.strictObject({
  displayName: z.string(),
  serviceName: z.string(),
  id: z.guid(),
  capabilityStatus: CapabilityStatus.openapi({
    description: 'In a licence: Deleted for a plan that is switched off in it',
  }),
  targetType: z.string(),
})

const ProductSku = z
  .strictObject({
    id: z.guid(),
    name: z.string(),
    skuPartNumber: z.string(),
    targetType: z.string(),
    licenseGroupId: z.enum(['group1', 'group2']),
  })
  .openapi('ProductSku')

export const License = z
  .strictObject({
    servicePlans: z.array(ServicePlan),
    productSku: ProductSku,
    attributes: z.strictObject({ objectType: z.literal('License') }),
  })
  .openapi('License')

export const SubscribedSku = z
  .strictObject({
    availableUnits: z.int().openapi({ description: 'totalUnits less consumedUnits' }),
    activeUnits: z.int(),
    consumedUnits: z.int(),
    suspendedUnits: z.int(),
    totalUnits: z.int().openapi({ description: 'activeUnits and warningUnits' }),
    warningUnits: z.int(),
    productSku: ProductSku,
    servicePlans: z.array(ServicePlan),
    capabilityStatus: CapabilityStatus.openapi({
      description: 'Suspended as well for a product that is no longer given to anybody',
    }),
    attributes: z.strictObject({ objectType: z.literal('SubscribedSku') }),
  })
  .openapi('SubscribedSku')

export const toLicense = (product: HeldProduct): z.infer<typeof License> => ({
  servicePlans: toServicePlans(product, 'Enabled').map((plan) =>
    product.excludedPlans.includes(plan.id) ? { ...plan, capabilityStatus: 'Deleted' as const } : plan,
  ),
  productSku: toProductSku(product),
  attributes: { objectType: 'License' },
})

export function toSubscribedSku(product: Product): z.infer<typeof SubscribedSku> {
  const capabilityStatus = capabilityStatusOf(product)
  const units = unitsOfProduct(product)
  const totalUnits = units.active + units.warning
  return {
    availableUnits: totalUnits - product.usedSeats,
    activeUnits: units.active,
    consumedUnits: product.usedSeats,
    suspendedUnits: units.suspended,
    totalUnits,
    warningUnits: units.warning,
    productSku: toProductSku(product),
    servicePlans: toServicePlans(product, capabilityStatus),
    capabilityStatus,
    attributes: { objectType: 'SubscribedSku' },
  }
}

const toProductSku = (product: LicensedProduct): z.infer<typeof ProductSku> => ({
  id: product.skuId,
  name: product.name,
  skuPartNumber: product.skuPartNumber,
  targetType: product.targetType,
  licenseGroupId: product.licenceGroup,
})

const toServicePlans = (
  { servicePlans, targetType }: LicensedProduct,
  capabilityStatus: z.infer<typeof CapabilityStatus>,
): z.infer<typeof ServicePlan>[] => servicePlans.map((plan) => ({ ...plan, capabilityStatus, targetType }))

export type LicenceGroup = LicensedProduct['licenceGroup']

const known: readonly LicenceGroup[] = ['group1', 'group2']

export const LicenceGroupParameters = z.object({
  licenseGroupIds: z
    .array(z.string())
    .optional()
    .openapi({ description: 'Group1, Group2 or both, repeated or separated by commas; Group1 without it' }),
})

/** Parses `licenseGroupIds`, repeated or separated by commas, in any case. Default: the directory's own group. */
export function parseLicenceGroups(
  parameters: URLSearchParams,
): Result<ReadonlySet<LicenceGroup>, TransportError> {
  const given = [...parameters]
    .filter(([name]) => name.toLowerCase() === 'licensegroupids')
    .flatMap(([, value]) => value.split(','))
    .map((group) => group.trim().toLowerCase())
    .filter((group) => group !== '')
  const groups = known.filter((group) => given.includes(group))
  if (given.length === 0) return ok(new Set(['group1'] as const))
  const isKnown = given.every((group) => known.some((one) => one === group))
  return isKnown ? ok(new Set(groups)) : refuse({ type: 'InvalidLicenceGroup' })
}
