import { changed, statements, type Transaction, write } from '@reprieve/db'
import type { ActiveUser, LicenceChangePlan, SkuId } from '@reprieve/domain'

/** Carries out a planned change of a user's licences, and takes and frees the seats (R31). */
export function* applyLicenceChange(
  { tenantId, id: userId }: ActiveUser,
  { assigned, madeDirect, removed, switched, excludedPlans }: LicenceChangePlan,
  lastPosition: number,
): Transaction<void> {
  const withSku = (skuIds: readonly SkuId[]) => skuIds.map((skuId) => ({ tenantId, userId, skuId }))
  const plansOf = (skuId: SkuId) => ({ excludedPlans: excludedPlans.get(skuId) ?? [] })
  yield* write(statements.removeLicence, withSku([...removed, ...madeDirect]))
  yield* write(statements.freeSeat, withSku(removed))
  const taken = yield* changed(statements.takeSeat, withSku(assigned))
  if (taken !== assigned.length) throw new Error('The plan takes seats that are not free')
  yield* write(
    statements.insertLicence,
    withSku([...madeDirect, ...assigned]).map((licence, index) => ({
      ...licence,
      position: lastPosition + 1 + index,
      direct: true,
      ...plansOf(licence.skuId),
    })),
  )
  yield* write(
    statements.setExcludedPlans,
    withSku(switched).map((licence) => ({ ...licence, ...plansOf(licence.skuId) })),
  )
}
