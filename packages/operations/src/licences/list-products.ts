import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type LicensedProduct, toLicensedProduct } from '../steps/load/licensed-product.ts'

/** A product that the tenant has seats of. */
export interface Product extends LicensedProduct {
  /** No longer given to anybody. */
  readonly retired: boolean
  /** Paid for, and past their term in a time of grace; both can be taken. */
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
