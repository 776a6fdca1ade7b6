import { z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import {
  CustomerUser,
  CustomerUserPatch,
  customerUserPatchNames,
  parseCustomerUserPatch,
  toCustomerUser,
} from '../../../wire/customer-user.ts'
import { defineRoute } from '../../define-route.ts'
import { type Patched, patchUser } from './patch-user.ts'

const nameLetGoHeader = 'Reprieve-Name-Let-Go'
const letGoForHeader = 'Reprieve-Name-Let-Go-For'
// Limited, because headers are; the newest deletions are the likeliest.
const letGoForAtMost = 20

export const updateUserRoute = defineRoute({
  of: 'user',
  operationId: 'updateUser',
  method: 'patch',
  path: '/v1/customers/{customerId}/users/{userId}',
  tags: ['Users'],
  summary: 'Change a user; with state "active" restore a deleted one',
  description:
    'Members that are left out or null stay as they are. With `state` as `active` a deleted user comes back, under a new name where one is sent; a name that is in use is 409 with every conflict, and nothing is changed.',
  body: { schema: CustomerUserPatch, members: customerUserPatchNames },
  answers: 200,
  answerText: 'The whole user',
  answerHeaders: z.object({
    [nameLetGoHeader]: z.string().optional().openapi({
      description:
        'The user name from before the deletion, where the user came back under another one and has it no more, even as an address',
    }),
    [letGoForHeader]: z.string().optional().openapi({
      description:
        'Where a user was renamed: ids of deleted users that have the old name as theirs, the latest first, between commas. For them the name was let go instead of kept as an address, so they can be restored with it',
    }),
  }),
  schema: CustomerUser,
  handle: async ({ context, userId, body }, { operations }) => {
    const patch = parseCustomerUserPatch(body)
    if (!patch.ok) return patch
    const patched = await patchUser(operations, context, userId, patch.value)
    if (!patched.ok) return patched
    return { ...ok(toCustomerUser(patched.value.user)), headers: headersOf(patched.value) }
  },
})

function headersOf({ nameLetGo, nameLetGoFor = [] }: Patched): Record<string, string> {
  const ids = nameLetGoFor.slice(0, letGoForAtMost).map(({ id }) => id)
  return {
    ...(nameLetGo && { [nameLetGoHeader]: nameLetGo }),
    ...(ids.length > 0 && { [letGoForHeader]: ids.join(', ') }),
  }
}
