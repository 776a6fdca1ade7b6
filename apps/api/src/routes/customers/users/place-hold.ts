import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { Hold, HoldRequest, toHold } from '../../../wire/hold.ts'
import { membersInAnyCase } from '../../../wire/parse-json-object.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const placeHoldRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'placeHold',
    method: 'put',
    path: '/v1/customers/{customerId}/users/{userId}/hold',
    tags: ['Restoring'],
    summary:
      'Keep a user from being purged, also one that is not deleted yet; it stays restorable beyond its retention time',
    security: [{ bearer: [] }],
    request: {
      params: UserParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: HoldRequest } } },
    },
    responses: {
      200: { description: 'The hold', content: { 'application/json': { schema: Hold } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: membersInAnyCase(['reason']) },
  handle: async ({ context, userId, body }, { operations }) => {
    const request = HoldRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { reason } = request.data
    const placed = await operations.placeHold(context, { userId, reason })
    return placed.ok ? ok(toHold(placed.value.user)) : placed
  },
}
