import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const getUserRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'getUser',
    method: 'get',
    path: '/v1/customers/{customerId}/users/{userId}',
    tags: ['Users'],
    summary: 'Get a user, active or deleted',
    description: 'The state is `inactive` for a deleted user, and the answer says since when.',
    security: [{ bearer: [] }],
    request: { params: UserParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The user', content: { 'application/json': { schema: CustomerUser } } },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, userId }, { operations }) => {
    const found = await operations.findUser(context, { userId })
    return found.ok ? ok(toCustomerUser(found.value)) : found
  },
}
