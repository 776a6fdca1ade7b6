import type { User } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../define-query.ts'
import { UserIdInput } from './get-user.ts'
import { loadUser } from './load-user.ts'

/** Finds a user in either state, for interfaces that have one address for both. */
export const findUser = defineQuery<User, Refusal<'UserNotFound'>>()({
  requires: 'users.read',
  input: UserIdInput,
  *run({ context, input, now }) {
    return yield* loadUser(context.tenantId, input.userId, now)
  },
})
