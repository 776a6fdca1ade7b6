import { rows, statements, type Transaction } from '@reprieve/db'
import type { HeldLicence, ServicePlanId, SkuId, TenantId, UserId } from '@reprieve/domain'

export interface PlacedLicence extends HeldLicence {
  /** Counts the licences of the user in the order of assignment. */
  readonly position: number
}

/** A user's licences in the order of assignment. */
export function* loadLicences(tenantId: TenantId, userId: UserId): Transaction<readonly PlacedLicence[]> {
  const found = yield* rows(statements.licencesOfUser, { tenantId, userId })
  return found.map((row) => ({ ...row, excludedPlans: row.excludedPlans ?? [] }))
}

/** The service plans of products; without those that there are not. */
export function* loadServicePlans(
  skuIds: readonly SkuId[],
): Transaction<ReadonlyMap<SkuId, readonly ServicePlanId[]>> {
  if (skuIds.length === 0) return new Map()
  const found = yield* rows(statements.plansOfProducts, { skuIds })
  return new Map(found.map(({ skuId, servicePlans }) => [skuId, servicePlans.map(({ id }) => id)]))
}
