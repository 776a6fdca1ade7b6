import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type LicensedProduct, toLicensedProduct } from '../steps/load/licensed-product.ts'

/** A product of which the tenant has seats. */
export interface Product extends LicensedProduct {
  /** Whether the product is no longer assigned to anybody. */
  readonly retired: boolean
  /**
   * Seats that are paid for, and seats whose term has ended but which are in their grace period. Both can be assigned.
   */
  readonly units: { readonly active: number; readonly warning: number; readonly suspended: number }
  readonly seats: number
  readonly usedSeats: number
}

/** Lists the products of which the tenant has seats. */
export const listProducts = defineQuery<readonly Product[], never>()({
  requires: 'users.read',
  input: Nothing,
  *run({ context: { tenantId } }) {
    const found = yield* rows(statements.productsOfTenant, { tenantId })
    return ok(
      found.map((row) => ({
        ...toLicensedProduct(row),
        retired: row.retired,
        units: { active: row.activeUnits, warning: row.warningUnits, suspended: row.suspendedUnits },
        seats: row.activeUnits + row.warningUnits,
        usedSeats: row.consumedUnits,
      })),
    )
  },
})
