import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { DeadLetterParameters, parseDeadLetterId } from './parameters.ts'

export const discardDeadLetterRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'discardDeadLetter',
    method: 'delete',
    path: '/v1/customers/{customerId}/deadletters/{deadLetterId}',
    tags: ['Notices'],
    summary: 'Take an undelivered message off the list',
    security: [{ bearer: [] }],
    request: { params: DeadLetterParameters, headers: CommonHeaders },
    responses: { 204: { description: 'Gone' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const deadLetterId = parseDeadLetterId(parameters.deadLetterId)
    if (!deadLetterId.ok) return deadLetterId
    const discarded = await operations.discardDeadLetter(context, { deadLetterId: deadLetterId.value })
    return discarded.ok ? ok(null) : discarded
  },
}
