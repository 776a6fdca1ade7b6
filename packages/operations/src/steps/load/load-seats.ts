import { statements, type Transaction } from '@reprieve/db'
import type { RestoreSnapshot, SkuId, TenantId } from '@reprieve/domain'
import { rowsByList } from './rows-by-list.ts'

/** Seats of these products, without products that the tenant does not have. */
export function* loadSeats(
  tenantId: TenantId,
  skuIds: readonly SkuId[],
): Transaction<RestoreSnapshot['seats']> {
  const found = yield* rowsByList(statements.seatsOfProducts, skuIds, (part) => ({ tenantId, skuIds: part }))
  return new Map(
    found.map(({ skuId, activeUnits, warningUnits, consumedUnits, retired }) => [
      skuId,
      { free: Math.max(0, activeUnits + warningUnits - consumedUnits), available: !retired },
    ]),
  )
}
