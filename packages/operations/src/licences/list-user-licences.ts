import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type HeldProduct, toLicensedProduct } from '../steps/load/licensed-product.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

/** Lists a user's licences. A deleted user has none (R7, R31). */
export const listUserLicences = defineQuery<readonly HeldProduct[], Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: UserIdInput,
  *run({ context: { tenantId }, input: { userId } }) {
    const user = yield* loadActiveUser(tenantId, userId)
    if (!user.ok) return user
    const found = yield* rows(statements.licensedProductsOfUser, { tenantId, userId })
    return ok(found.map((row) => ({ ...toLicensedProduct(row), excludedPlans: row.excludedPlans ?? [] })))
  },
})
