import { createRoute, z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { membersInAnyCase } from '../../../wire/parse-json-object.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

const PurgeRequest = z
  .strictObject({
    confirmation: z.string().openapi({
      description: 'The display name or the user name of the deleted user, as a person has typed it',
    }),
  })
  .openapi('PurgeRequest')

export const purgeUserRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'purgeUser',
    method: 'post',
    path: '/v1/customers/{customerId}/users/{userId}/purge',
    tags: ['Restoring'],
    summary: 'Remove a deleted user for good; nothing brings it back',
    description: 'Name and addresses are free from then on. A user on hold is not purged.',
    security: [{ bearer: [] }],
    request: {
      params: UserParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: PurgeRequest } } },
    },
    responses: { 204: { description: 'Purged' }, ...documentedErrors(409) },
  }),
  body: { limitBytes: 65_536, members: membersInAnyCase(['confirmation']) },
  handle: async ({ context, userId, body }, { operations }) => {
    const request = PurgeRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { confirmation } = request.data
    const purged = await operations.purgeUser(context, { userId, confirmation })
    return purged.ok ? ok(null) : purged
  },
}
