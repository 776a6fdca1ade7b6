import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { RestoreResult, toRestoreResult } from '../../../wire/restore-result.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const restoreResultRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'getRestoreResult',
    method: 'get',
    path: '/v1/customers/{customerId}/users/{userId}/restoreresult',
    tags: ['Restoring'],
    summary: 'What the latest restore of a user gave back, and what it did not',
    description: 'Of the latest restore only; there is none for a user who was never restored.',
    security: [{ bearer: [] }],
    request: { params: UserParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The result', content: { 'application/json': { schema: RestoreResult } } },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, customerId, userId }, { operations }) => {
    const result = await operations.getRestoreResult(context, { userId })
    return result.ok ? ok(toRestoreResult(customerId, userId, result.value)) : result
  },
}
