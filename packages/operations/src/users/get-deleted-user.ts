import { type DeletedUser, ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../define-query.ts'
import { UserIdInput } from './get-user.ts'
import { loadDeletedUser } from './load-user.ts'
import { withHoldNames } from './with-hold-names.ts'

/** Gets a user in the bin who is inside the retention window or on hold. */
export const getDeletedUser = defineQuery<DeletedUser, Refusal<'UserNotFound'>>()({
  requires: 'deletedUsers.read',
  input: UserIdInput,
  *run({ context, input, now }) {
    const user = yield* loadDeletedUser(context.tenantId, input.userId, now)
    if (!user.ok) return user
    const [named = user.value] = yield* withHoldNames(context.tenantId, [user.value])
    return ok(named)
  },
})
