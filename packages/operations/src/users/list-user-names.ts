import { rows, statements } from '@reprieve/db'
import { ok, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import { Id } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'

const ListUserNamesInput = z.strictObject({ userIds: z.array(Id).max(5_000) })

export interface UserNames {
  readonly id: UserId
  readonly displayName: string
  readonly userPrincipalName: string
}

/** Lists the names of users, including deleted ones. Unknown ids are left out. */
export const listUserNames = defineQuery<readonly UserNames[], never>()({
  requires: 'deletedUsers.read',
  input: ListUserNamesInput,
  *run({ context: { tenantId }, input: { userIds } }) {
    if (userIds.length === 0) return ok([])
    return ok(yield* rows(statements.namesOfUsers, { tenantId, ids: userIds }))
  },
})
