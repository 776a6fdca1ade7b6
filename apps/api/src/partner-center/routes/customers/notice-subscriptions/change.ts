import { ok, refuse } from '@reprieve/domain'
import {
  ChangedNoticeSubscription,
  NoticeSubscriptionChange,
  subscriptionNames,
  toChangedSubscription,
} from '../../../wire/notice-subscription.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import { parseSubscriptionId, SubscriptionParameters } from './parameters.ts'

export const changeNoticeSubscriptionRoute = defineRoute({
  of: 'customer',
  operationId: 'changeNoticeSubscription',
  method: 'patch',
  path: '/v1/customers/{customerId}/noticesubscriptions/{subscriptionId}',
  tags: ['Notices'],
  summary: 'Change what is told and where, switch it off, or renew the secret of a webhook',
  params: SubscriptionParameters,
  body: { schema: NoticeSubscriptionChange, members: subscriptionNames },
  answers: 200,
  answerText: 'The subscription as it is now',
  schema: ChangedNoticeSubscription,
  handle: async ({ context, parameters, body }, { operations }) => {
    const subscriptionId = parseSubscriptionId(parameters.subscriptionId)
    if (!subscriptionId.ok) return subscriptionId
    const request = NoticeSubscriptionChange.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const change = { ...request.data, subscriptionId: subscriptionId.value }
    const changed = await operations.changeNoticeSubscription(context, change)
    return changed.ok ? ok(toChangedSubscription(changed.value)) : changed
  },
})
