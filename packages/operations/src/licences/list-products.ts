import { rows, statements } from '@reprieve/db'
import { ok, type SkuId } from '@reprieve/domain'
import { defineQuery } from '../define-query.ts'
import { Nothing } from '../input.ts'

/** A product that the tenant has seats of. */
export interface Product {
  readonly skuId: SkuId
  readonly name: string
  /** No longer given to anybody. */
  readonly retired: boolean
  readonly seats: number
  readonly usedSeats: number
}

export const listProducts = defineQuery<readonly Product[], never>()({
  requires: 'users.read',
  input: Nothing,
  *run({ context: { tenantId } }) {
    const found = yield* rows(statements.productsOfTenant, { tenantId })
    return ok(
      found.map(({ skuId, name, retired, activeUnits, warningUnits, consumedUnits }) => ({
        skuId,
        name,
        retired,
        seats: activeUnits + warningUnits,
        usedSeats: consumedUnits,
      })),
    )
  },
})
