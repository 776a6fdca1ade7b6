import { rows, statements } from '@reprieve/db'
import { ok, type SkuId, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import { Id } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'

const ListLicencesOfUsersInput = z.strictObject({ userIds: z.array(Id).max(500) })

/** An active user and its licensed products, in the order of assignment. */
export interface LicencesOfUser {
  readonly userId: UserId
  readonly skuIds: readonly SkuId[]
}

/**
 * Lists the licences of active users, for a page of a list. Users without licences, and deleted users, are absent (R7).
 */
export const listLicencesOfUsers = defineQuery<readonly LicencesOfUser[], never>()({
  requires: 'users.read',
  input: ListLicencesOfUsersInput,
  *run({ context: { tenantId }, input: { userIds } }) {
    const found = yield* rows(statements.licencesOfUsers, { tenantId, userIds })
    const skuIds = new Map<UserId, SkuId[]>()
    for (const { userId, skuId } of found.toSorted((one, other) => one.position - other.position))
      skuIds.set(userId, [...(skuIds.get(userId) ?? []), skuId])
    return ok([...skuIds].map(([userId, products]) => ({ userId, skuIds: products })))
  },
})
