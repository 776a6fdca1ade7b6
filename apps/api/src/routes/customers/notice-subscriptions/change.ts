import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import {
  ChangedNoticeSubscription,
  NoticeSubscriptionChange,
  subscriptionNames,
  toChangedSubscription,
} from '../../../wire/notice-subscription.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { parseSubscriptionId, SubscriptionParameters } from './parameters.ts'

export const changeNoticeSubscriptionRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'changeNoticeSubscription',
    method: 'patch',
    path: '/v1/customers/{customerId}/noticesubscriptions/{subscriptionId}',
    tags: ['Notices'],
    summary: 'Change what is told and where, switch it off, or renew the secret of a webhook',
    security: [{ bearer: [] }],
    request: {
      params: SubscriptionParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NoticeSubscriptionChange } } },
    },
    responses: {
      200: {
        description: 'The subscription as it is now',
        content: { 'application/json': { schema: ChangedNoticeSubscription } },
      },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: subscriptionNames },
  handle: async ({ context, parameters, body }, { operations }) => {
    const subscriptionId = parseSubscriptionId(parameters.subscriptionId)
    if (!subscriptionId.ok) return subscriptionId
    const request = NoticeSubscriptionChange.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const change = { ...request.data, subscriptionId: subscriptionId.value }
    const changed = await operations.changeNoticeSubscription(context, change)
    return changed.ok ? ok(toChangedSubscription(changed.value)) : changed
  },
}
