import type { OperationError } from '../errors.ts'
import type { ServicePlanId, SkuId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ActiveUser } from '../user/user.ts'

export interface LicenceChange {
  readonly assign: readonly SkuId[]
  readonly remove: readonly SkuId[]
  /**
   * Service plans to switch off in the licences of `assign`. A held licence without an entry keeps its switched-off
   * plans.
   */
  readonly excludedPlans?: ReadonlyMap<SkuId, readonly ServicePlanId[]>
}

export interface LicenceChangeInput {
  readonly user: Pick<ActiveUser, 'id' | 'usageLocation'>
  /** Licences that the user has. A licence that is not direct comes from a group. */
  readonly held: readonly HeldLicence[]
  /** Seats of the products to assign. A product that the tenant does not have is absent. */
  readonly seats: ReadonlyMap<SkuId, { readonly free: number; readonly available: boolean }>
  /** Service plans of each product; needed for the products in which plans are switched off. */
  readonly servicePlans?: ReadonlyMap<SkuId, readonly ServicePlanId[]>
}

/** A licence that a user has, directly or through a group. */
export interface HeldLicence {
  readonly skuId: SkuId
  readonly direct: boolean
  readonly excludedPlans: readonly ServicePlanId[]
}

/** The changes to carry out. A licence that is already as requested is in no list. */
export interface LicenceChangePlan {
  /** Licences to assign; each takes a seat. */
  readonly assigned: readonly SkuId[]
  /** Licences that came from a group and become direct as well; they keep the same seat. */
  readonly madeDirect: readonly SkuId[]
  /** Licences to remove; each frees a seat. */
  readonly removed: readonly SkuId[]
  /** Direct licences in which other service plans are switched off than before. */
  readonly switched: readonly SkuId[]
  /** The requested service plans, without duplicates. */
  readonly excludedPlans: ReadonlyMap<SkuId, readonly ServicePlanId[]>
}

/** Why a change of licences is refused. */
export type CannotChangeLicences = Extract<
  OperationError,
  {
    readonly type:
      | 'LicenceNotHeld'
      | 'ProductUnavailable'
      | 'ServicePlanUnknown'
      | 'UsageLocationMissing'
      | 'NoSeatFree'
  }
>

/** Plans all licence changes together: either all are carried out, or the refusal names every product that prevents it (R18, R31). */
export function planLicenceChange(
  { user, held, seats, servicePlans }: LicenceChangeInput,
  change: LicenceChange,
): Result<LicenceChangePlan, CannotChangeLicences> {
  const own = new Map(held.filter(({ direct }) => direct).map((licence) => [licence.skuId, licence]))
  const have = new Set(held.map(({ skuId }) => skuId))
  const freeOf = (skuId: SkuId): number | null => {
    const seat = seats.get(skuId)
    return seat?.available === true ? seat.free : null
  }
  const removed = [...new Set(change.remove)]
  const notHeld = removed.filter((skuId) => !own.has(skuId))
  if (notHeld.length > 0) return refuse({ type: 'LicenceNotHeld', userId: user.id, skuIds: notHeld })

  const asked = [...new Set(change.assign)]
  const wanted = asked.filter((skuId) => !own.has(skuId))
  const unavailable = wanted.filter((skuId) => freeOf(skuId) === null)
  if (unavailable.length > 0) return refuse({ type: 'ProductUnavailable', skuIds: unavailable })
  const excluded = checkExcluded(asked, change.excludedPlans, servicePlans)
  if (!excluded.ok) return excluded
  if (wanted.length > 0 && user.usageLocation === null)
    return refuse({ type: 'UsageLocationMissing', userId: user.id })
  const assigned = wanted.filter((skuId) => !have.has(skuId))
  const seatless = assigned.filter((skuId) => (freeOf(skuId) ?? 0) < 1)
  if (seatless.length > 0) return refuse({ type: 'NoSeatFree', skuIds: seatless })
  return ok({
    assigned,
    madeDirect: wanted.filter((skuId) => have.has(skuId)),
    removed,
    switched: asked.filter((skuId) => isSwitched(own.get(skuId), excluded.value.get(skuId))),
    excludedPlans: excluded.value,
  })
}

type Plans = ReadonlyMap<SkuId, readonly ServicePlanId[]>

/**
 * The service plans to switch off in each product, without duplicates. Refuses for the first product that lacks a plan.
 */
function checkExcluded(
  asked: readonly SkuId[],
  given: Plans = new Map(),
  servicePlans: Plans = new Map(),
): Result<Plans, Extract<OperationError, { readonly type: 'ServicePlanUnknown' }>> {
  const excluded = new Map<SkuId, readonly ServicePlanId[]>()
  for (const skuId of asked) {
    const planIds = given.get(skuId)
    if (planIds === undefined) continue
    const unknown = planIds.filter((id) => !servicePlans.get(skuId)?.includes(id))
    if (unknown.length > 0) return refuse({ type: 'ServicePlanUnknown', skuId, planIds: unknown })
    excluded.set(skuId, [...new Set(planIds)])
  }
  return ok(excluded)
}

const isSwitched = (own: HeldLicence | undefined, excluded: readonly ServicePlanId[] | undefined): boolean =>
  own !== undefined &&
  excluded !== undefined &&
  (own.excludedPlans.length !== excluded.length || !excluded.every((id) => own.excludedPlans.includes(id)))
