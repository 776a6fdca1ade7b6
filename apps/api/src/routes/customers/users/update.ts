import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import {
  CustomerUserPatch,
  customerUserPatchNames,
  parseCustomerUserPatch,
} from '../../../wire/customer-user-patch.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'
import { patchUser } from './patch-user.ts'

export const updateUserRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'updateUser',
    method: 'patch',
    path: '/v1/customers/{customerId}/users/{userId}',
    tags: ['Users'],
    summary: 'Change a user; with state "active" restore a deleted one',
    description:
      'Members that are left out or null stay as they are. With `state` as `active` a deleted user comes back, under a new name where one is sent; a name that is in use is 409 with every conflict, and nothing is changed.',
    security: [{ bearer: [] }],
    request: {
      params: UserParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: CustomerUserPatch } } },
    },
    responses: {
      200: { description: 'The whole user', content: { 'application/json': { schema: CustomerUser } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: customerUserPatchNames },
  handle: async ({ context, userId, body }, { operations }) => {
    const patch = parseCustomerUserPatch(body)
    if (!patch.ok) return patch
    const patched = await patchUser(operations, context, userId, patch.value)
    return patched.ok ? ok(toCustomerUser(patched.value.user)) : patched
  },
}
