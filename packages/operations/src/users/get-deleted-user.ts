import type { DeletedUser } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../define-query.ts'
import { UserIdInput } from './get-user.ts'
import { loadDeletedUser } from './load-user.ts'

export const getDeletedUser = defineQuery<DeletedUser, Refusal<'UserNotFound'>>()({
  requires: 'deletedUsers.read',
  input: UserIdInput,
  *run({ context, input, now }) {
    return yield* loadDeletedUser(context.tenantId, input.userId, now)
  },
})
