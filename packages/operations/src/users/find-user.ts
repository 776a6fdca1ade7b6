import type { User } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadUser } from '../steps/load/load-user.ts'

/** Finds a user in either state, for interfaces that have one address for both. */
export const findUser = defineQuery<User, Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: UserIdInput,
  *run({ context, input, now }) {
    return yield* loadUser(context.tenantId, input.userId, now)
  },
})
