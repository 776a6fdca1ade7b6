import type { OperationError } from '../errors.ts'
import type { SkuId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ActiveUser } from '../user/user.ts'

export interface LicenceChange {
  readonly assign: readonly SkuId[]
  readonly remove: readonly SkuId[]
}

export interface LicenceChangeInput {
  readonly user: Pick<ActiveUser, 'id' | 'usageLocation'>
  /** What the user has; one that is not direct comes by a group. */
  readonly held: readonly { readonly skuId: SkuId; readonly direct: boolean }[]
  /** Seats of the products to assign; a missing product is one that the tenant does not have. */
  readonly seats: ReadonlyMap<SkuId, { readonly free: number; readonly available: boolean }>
}

/** What has to be done; a licence that the user has as asked is in no list. */
export interface LicenceChangePlan {
  /** Each takes a seat. */
  readonly assigned: readonly SkuId[]
  /** Had by a group so far and now the user's own as well, in the same seat. */
  readonly madeDirect: readonly SkuId[]
  /** Each frees a seat. */
  readonly removed: readonly SkuId[]
}

export type CannotChangeLicences = Extract<
  OperationError,
  { readonly type: 'LicenceNotHeld' | 'ProductUnavailable' | 'UsageLocationMissing' | 'NoSeatFree' }
>

/** Decides over all licences of the change at once: it is carried out whole or refused with every product in the way (R18, R31). */
export function planLicenceChange(
  { user, held, seats }: LicenceChangeInput,
  change: LicenceChange,
): Result<LicenceChangePlan, CannotChangeLicences> {
  const directly = new Set(held.filter(({ direct }) => direct).map(({ skuId }) => skuId))
  const byGroup = new Set(held.filter(({ direct }) => !direct).map(({ skuId }) => skuId))
  const removed = [...new Set(change.remove)]
  const notHeld = removed.filter((skuId) => !directly.has(skuId))
  if (notHeld.length > 0) return refuse({ type: 'LicenceNotHeld', userId: user.id, skuIds: notHeld })

  const wanted = [...new Set(change.assign)].filter((skuId) => !directly.has(skuId))
  const unavailable = wanted.filter((skuId) => seats.get(skuId)?.available !== true)
  if (unavailable.length > 0) return refuse({ type: 'ProductUnavailable', skuIds: unavailable })
  if (wanted.length > 0 && user.usageLocation === null)
    return refuse({ type: 'UsageLocationMissing', userId: user.id })
  const assigned = wanted.filter((skuId) => !byGroup.has(skuId))
  const seatless = assigned.filter((skuId) => (seats.get(skuId)?.free ?? 0) < 1)
  if (seatless.length > 0) return refuse({ type: 'NoSeatFree', skuIds: seatless })
  return ok({ assigned, madeDirect: wanted.filter((skuId) => byGroup.has(skuId)), removed })
}
