import { row, rows, statements } from '@reprieve/db'
import {
  type ActiveUser,
  type DirectoryRole,
  type GroupId,
  ok,
  type SkuId,
  type UserId,
} from '@reprieve/domain'
import type { QueryError, Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadRoles } from '../steps/load/load-roles.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

/** An active user with everything that belongs to it. */
export interface UserDetails {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  /** Licences in the order of assignment. */
  readonly licences: readonly SkuId[]
  readonly groups: readonly { readonly id: GroupId; readonly displayName: string }[]
  readonly managerId: UserId | null
}

export type GetUserError = QueryError | Refusal<'UserNotFound'>

/** Gets an active user (R7). */
export const getUser = defineQuery<UserDetails, Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: UserIdInput,
  *run({ context: { tenantId }, input: { userId } }) {
    const found = yield* loadActiveUser(tenantId, userId)
    if (!found.ok) return found
    const licences = yield* rows(statements.licencesOfUser, { tenantId, userId })
    const groups = yield* rows(statements.membershipsOfUser, { tenantId, userId })
    const line = yield* row(statements.lineOfUser, { tenantId, userId })
    return ok({
      user: found.value,
      roles: yield* loadRoles(found.value),
      licences: licences.map(({ skuId }) => skuId),
      groups: groups.map(({ groupId, displayName }) => ({ id: groupId, displayName })),
      managerId: line?.managerId ?? null,
    })
  },
})
