import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const releaseHoldRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'releaseHold',
    method: 'delete',
    path: '/v1/customers/{customerId}/users/{userId}/hold',
    tags: ['Restoring'],
    summary: 'Let a user be purged again once it is deleted and its retention time is over',
    security: [{ bearer: [] }],
    request: { params: UserParameters, headers: CommonHeaders },
    responses: { 204: { description: 'There is no hold any more' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, userId }, { operations }) => {
    const released = await operations.releaseHold(context, { userId })
    return released.ok ? ok(null) : released
  },
}
