import { type DeletedUser, ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadDeletedUser } from '../steps/load/load-user.ts'
import { withHoldNames } from '../steps/load/with-hold-names.ts'

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
