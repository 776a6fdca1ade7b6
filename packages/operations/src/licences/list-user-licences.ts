import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../define-query.ts'
import { UserIdInput } from '../users/get-user.ts'
import { loadActiveUser } from '../users/load-user.ts'
import { type HeldProduct, toLicensedProduct } from './licensed-product.ts'

/** A deleted user has none (R7, R31). */
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
