import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import { customerUserPatchNames } from '../../../wire/customer-user-patch.ts'
import { NewCustomerUser, parseNewCustomerUser } from '../../../wire/new-customer-user.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from './parameters.ts'

const namesakesHeader = 'Reprieve-Deleted-Namesakes'
// A header has its limits, and the latest are those that may be meant.
const namesakesAtMost = 20

export const createUserRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'createUser',
    method: 'post',
    path: '/v1/customers/{customerId}/users',
    tags: ['Users'],
    summary: 'Create a user',
    description: 'No password is in the answer. Without one the user gets in by a link that is sent by mail.',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NewCustomerUser } } },
    },
    responses: {
      200: {
        description: 'The new user, without its password',
        headers: z.object({
          [namesakesHeader]: z.string().optional().openapi({
            description:
              'Ids of deleted users that had this user name, or an address of it, as user name or address, and could be restored instead, the latest first, between commas',
          }),
        }),
        content: { 'application/json': { schema: CustomerUser } },
      },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: customerUserPatchNames },
  handle: async ({ context, body }, { operations }) => {
    const wanted = parseNewCustomerUser(body)
    if (!wanted.ok) return wanted
    const created = await operations.createUser(context, wanted.value)
    if (!created.ok) return created
    const { user, deletedNamesakes } = created.value
    const answer = ok(toCustomerUser(user))
    if (deletedNamesakes.length === 0) return answer
    const ids = deletedNamesakes.slice(0, namesakesAtMost).map(({ id }) => id)
    return { ...answer, headers: { [namesakesHeader]: ids.join(', ') } }
  },
}
