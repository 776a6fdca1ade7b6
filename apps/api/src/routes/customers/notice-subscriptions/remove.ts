import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { parseSubscriptionId, SubscriptionParameters } from './parameters.ts'

export const removeNoticeSubscriptionRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'removeNoticeSubscription',
    method: 'delete',
    path: '/v1/customers/{customerId}/noticesubscriptions/{subscriptionId}',
    tags: ['Notices'],
    summary: 'End a subscription; what it has not got yet, it does not get',
    security: [{ bearer: [] }],
    request: { params: SubscriptionParameters, headers: CommonHeaders },
    responses: { 204: { description: 'Removed' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const subscriptionId = parseSubscriptionId(parameters.subscriptionId)
    if (!subscriptionId.ok) return subscriptionId
    const removed = await operations.removeNoticeSubscription(context, {
      subscriptionId: subscriptionId.value,
    })
    return removed.ok ? ok(null) : removed
  },
}
