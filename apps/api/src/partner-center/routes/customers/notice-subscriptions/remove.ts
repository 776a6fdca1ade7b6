import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import { parseSubscriptionId, SubscriptionParameters } from './parameters.ts'

export const removeNoticeSubscriptionRoute = defineRoute({
  of: 'customer',
  operationId: 'removeNoticeSubscription',
  method: 'delete',
  path: '/v1/customers/{customerId}/noticesubscriptions/{subscriptionId}',
  tags: ['Notices'],
  summary: 'End a subscription; what it has not got yet, it does not get',
  params: SubscriptionParameters,
  answers: 204,
  answerText: 'Removed',
  handle: async ({ context, parameters }, { operations }) => {
    const subscriptionId = parseSubscriptionId(parameters.subscriptionId)
    if (!subscriptionId.ok) return subscriptionId
    const removed = await operations.removeNoticeSubscription(context, {
      subscriptionId: subscriptionId.value,
    })
    return removed.ok ? ok(null) : removed
  },
})
