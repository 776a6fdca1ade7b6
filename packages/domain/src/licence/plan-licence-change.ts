import type { OperationError } from '../errors.ts'
import type { ServicePlanId, SkuId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ActiveUser } from '../user/user.ts'

export interface LicenceChange {
  readonly assign: readonly SkuId[]
  readonly remove: readonly SkuId[]
  /** Service plans switched off in licences of `assign`. For one that is not here a held licence keeps its own. */
  readonly excludedPlans?: ReadonlyMap<SkuId, readonly ServicePlanId[]>
}

export interface LicenceChangeInput {
  readonly user: Pick<ActiveUser, 'id' | 'usageLocation'>
  /** What the user has; one that is not direct comes by a group. */
  readonly held: readonly HeldLicence[]
  /** Seats of the products to assign; a missing product is one that the tenant does not have. */
  readonly seats: ReadonlyMap<SkuId, { readonly free: number; readonly available: boolean }>
  /** What a product is made of, for those with excluded plans. */
  readonly servicePlans?: ReadonlyMap<SkuId, readonly ServicePlanId[]>
}

export interface HeldLicence {
  readonly skuId: SkuId
  readonly direct: boolean
  readonly excludedPlans: readonly ServicePlanId[]
}

/** What has to be done; a licence that the user has as asked is in no list. */
export interface LicenceChangePlan {
  /** Each takes a seat. */
  readonly assigned: readonly SkuId[]
  /** Had by a group so far and now the user's own as well, in the same seat. */
  readonly madeDirect: readonly SkuId[]
  /** Each frees a seat. */
  readonly removed: readonly SkuId[]
  /** The user's own already, in which other service plans are switched off than before. */
  readonly switched: readonly SkuId[]
  /** As asked for, each plan once. */
  readonly excludedPlans: ReadonlyMap<SkuId, readonly ServicePlanId[]>
}

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

/** Decides over all licences of the change at once: it is carried out whole or refused with every product in the way (R18, R31). */
export function planLicenceChange(
  { user, held, seats, servicePlans }: LicenceChangeInput,
  change: LicenceChange,
): Result<LicenceChangePlan, CannotChangeLicences> {
  const own = new Map(held.filter(({ direct }) => direct).map((licence) => [licence.skuId, licence]))
  const byGroup = new Set(held.filter(({ direct }) => !direct).map(({ skuId }) => skuId))
  const removed = [...new Set(change.remove)]
  const notHeld = removed.filter((skuId) => !own.has(skuId))
  if (notHeld.length > 0) return refuse({ type: 'LicenceNotHeld', userId: user.id, skuIds: notHeld })

  const asked = [...new Set(change.assign)]
  const wanted = asked.filter((skuId) => !own.has(skuId))
  const unavailable = wanted.filter((skuId) => seats.get(skuId)?.available !== true)
  if (unavailable.length > 0) return refuse({ type: 'ProductUnavailable', skuIds: unavailable })
  const excluded = checkExcluded(asked, change.excludedPlans, servicePlans)
  if (!excluded.ok) return excluded
  if (wanted.length > 0 && user.usageLocation === null)
    return refuse({ type: 'UsageLocationMissing', userId: user.id })
  const assigned = wanted.filter((skuId) => !byGroup.has(skuId))
  const seatless = assigned.filter((skuId) => (seats.get(skuId)?.free ?? 0) < 1)
  if (seatless.length > 0) return refuse({ type: 'NoSeatFree', skuIds: seatless })
  return ok({
    assigned,
    madeDirect: wanted.filter((skuId) => byGroup.has(skuId)),
    removed,
    switched: asked.filter((skuId) => isSwitched(own.get(skuId), excluded.value.get(skuId))),
    excludedPlans: excluded.value,
  })
}

type Plans = ReadonlyMap<SkuId, readonly ServicePlanId[]>

/** What is switched off in which product, each plan once; refused for the first product that has no such plan. */
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
