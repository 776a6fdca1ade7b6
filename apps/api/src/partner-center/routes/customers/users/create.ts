import { z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import {
  CustomerUser,
  customerUserPatchNames,
  NewCustomerUser,
  parseNewCustomerUser,
  toCustomerUser,
} from '../../../wire/customer-user.ts'
import { defineRoute } from '../../define-route.ts'

const namesakesHeader = 'Reprieve-Deleted-Namesakes'
// Limited, because headers are; the newest deletions are the likeliest.
const namesakesAtMost = 20

export const createUserRoute = defineRoute({
  of: 'customer',
  operationId: 'createUser',
  method: 'post',
  path: '/v1/customers/{customerId}/users',
  tags: ['Users'],
  summary: 'Create a user',
  description: 'No password is in the answer. Without one the user gets in by a link that is sent by mail.',
  body: { schema: NewCustomerUser, members: customerUserPatchNames },
  answers: 200,
  answerText: 'The new user, without its password',
  answerHeaders: z.object({
    [namesakesHeader]: z.string().optional().openapi({
      description:
        'Ids of deleted users that had this user name, or an address of it, as user name or address, and could be restored instead, the latest first, between commas',
    }),
  }),
  schema: CustomerUser,
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
})
