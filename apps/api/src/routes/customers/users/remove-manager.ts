import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const removeManagerRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'removeManager',
    method: 'delete',
    path: '/v1/customers/{customerId}/users/{userId}/manager',
    tags: ['Users'],
    summary: 'Let a user report to nobody',
    security: [{ bearer: [] }],
    request: { params: UserParameters, headers: CommonHeaders },
    responses: { 204: { description: 'There is no manager any more' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, userId }, { operations }) => {
    const removed = await operations.removeManager(context, { userId })
    return removed.ok ? ok(null) : removed
  },
}
