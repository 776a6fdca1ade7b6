import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { DeadLetterParameters, parseDeadLetterId } from './parameters.ts'

export const retryDeadLetterRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'retryDeadLetter',
    method: 'post',
    path: '/v1/customers/{customerId}/deadletters/{deadLetterId}/retry',
    tags: ['Notices'],
    summary: 'Have an undelivered message delivered after all, under the same id',
    security: [{ bearer: [] }],
    request: { params: DeadLetterParameters, headers: CommonHeaders },
    responses: { 204: { description: 'It is on its way again' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const deadLetterId = parseDeadLetterId(parameters.deadLetterId)
    if (!deadLetterId.ok) return deadLetterId
    const retried = await operations.retryDeadLetter(context, { deadLetterId: deadLetterId.value })
    return retried.ok ? ok(null) : retried
  },
}
