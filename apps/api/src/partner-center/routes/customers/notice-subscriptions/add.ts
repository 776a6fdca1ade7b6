import { ok, refuse } from '@reprieve/domain'
import {
  ChangedNoticeSubscription,
  NewNoticeSubscription,
  subscriptionNames,
  toChangedSubscription,
} from '../../../wire/notice-subscription.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'

export const addNoticeSubscriptionRoute = defineRoute({
  of: 'customer',
  operationId: 'addNoticeSubscription',
  method: 'post',
  path: '/v1/customers/{customerId}/noticesubscriptions',
  tags: ['Notices'],
  summary: 'Have a person told by mail, or a program by a signed webhook',
  description:
    'The secret of a webhook is in this answer alone. How to check a signature: docs/guides/webhooks.md.',
  body: { schema: NewNoticeSubscription, members: subscriptionNames },
  answers: 201,
  answerText: 'The subscription',
  schema: ChangedNoticeSubscription,
  handle: async ({ context, body }, { operations }) => {
    const request = NewNoticeSubscription.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { channel, address, types, locale, confirmOutside = false } = request.data
    const added = await operations.addNoticeSubscription(
      context,
      channel === 'mail'
        ? { channel, address, types, confirmOutside, ...(locale !== undefined && { locale }) }
        : { channel, address, types },
    )
    return added.ok ? ok(toChangedSubscription(added.value)) : added
  },
})
