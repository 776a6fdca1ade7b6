import { ok } from '@reprieve/domain'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import { defineRoute } from '../../define-route.ts'

export const getUserRoute = defineRoute({
  of: 'user',
  operationId: 'getUser',
  method: 'get',
  path: '/v1/customers/{customerId}/users/{userId}',
  tags: ['Users'],
  summary: 'Get a user, active or deleted',
  description: 'The state is `inactive` for a deleted user, and the answer says since when.',
  answers: 200,
  answerText: 'The user',
  schema: CustomerUser,
  handle: async ({ context, userId }, { operations }) => {
    const found = await operations.findUser(context, { userId })
    return found.ok ? ok(toCustomerUser(found.value)) : found
  },
})
