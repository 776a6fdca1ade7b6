import { rows, statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  type CannotChangeLicences,
  type HeldLicence,
  type LicenceChange,
  type LicenceChangePlan,
  planLicenceChange,
  type Result,
  type ServicePlanId,
  type SkuId,
} from '@reprieve/domain'
import { loadSeats } from '../load/load-seats.ts'

/** Plans a change of a user's licences with the present seats (R31). */
export function* planLicences(
  user: ActiveUser,
  held: readonly HeldLicence[],
  change: LicenceChange,
): Transaction<Result<LicenceChangePlan, CannotChangeLicences>> {
  const seats = yield* loadSeats(user.tenantId, change.assign)
  const servicePlans = yield* loadServicePlans([...(change.excludedPlans?.keys() ?? [])])
  return planLicenceChange({ user, held, seats, servicePlans }, change)
}

function* loadServicePlans(
  skuIds: readonly SkuId[],
): Transaction<ReadonlyMap<SkuId, readonly ServicePlanId[]>> {
  if (skuIds.length === 0) return new Map()
  const found = yield* rows(statements.plansOfProducts, { skuIds })
  return new Map(found.map(({ skuId, servicePlans }) => [skuId, servicePlans.map(({ id }) => id)]))
}

/** What the audit record says about service plans. Empty members are left out, because few records have them. */
export const licenceDetails = ({ switched, excludedPlans }: LicenceChangePlan) => ({
  ...(switched.length > 0 && { switched }),
  ...(excludedPlans.size > 0 && { excludedPlans: Object.fromEntries(excludedPlans) }),
})
