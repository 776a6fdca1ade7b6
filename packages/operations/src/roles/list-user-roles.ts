import { type DirectoryRole, directoryRoles, ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadRoles } from '../steps/load/load-roles.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

/** Lists a user's roles, widest permissions first. */
export const listUserRoles = defineQuery<readonly DirectoryRole[], Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: UserIdInput,
  *run({ context: { tenantId }, input: { userId } }) {
    const user = yield* loadActiveUser(tenantId, userId)
    if (!user.ok) return user
    const held = yield* loadRoles(user.value)
    return ok(directoryRoles.filter((role) => held.includes(role)))
  },
})
