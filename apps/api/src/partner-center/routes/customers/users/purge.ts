import { z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { membersInAnyCase } from '../../../wire/parse-json-object.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'

const PurgeRequest = z
  .strictObject({
    confirmation: z.string().openapi({
      description: 'The display name or the user name of the deleted user, as a person has typed it',
    }),
  })
  .openapi('PurgeRequest')

export const purgeUserRoute = defineRoute({
  of: 'user',
  operationId: 'purgeUser',
  method: 'post',
  path: '/v1/customers/{customerId}/users/{userId}/purge',
  tags: ['Restoring'],
  summary: 'Remove a deleted user for good; nothing brings it back',
  description: 'Name and addresses are free from then on. A user on hold is not purged.',
  body: { schema: PurgeRequest, members: membersInAnyCase(['confirmation']) },
  answers: 204,
  answerText: 'Purged',
  handle: async ({ context, userId, body }, { operations }) => {
    const request = PurgeRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { confirmation } = request.data
    const purged = await operations.purgeUser(context, { userId, confirmation })
    return purged.ok ? ok(null) : purged
  },
})
