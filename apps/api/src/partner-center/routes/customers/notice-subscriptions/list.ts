import { ok } from '@reprieve/domain'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/collection.ts'
import { NoticeSubscription, toNoticeSubscription } from '../../../wire/notice-subscription.ts'
import { defineRoute } from '../../define-route.ts'

export const listNoticeSubscriptionsRoute = defineRoute({
  of: 'customer',
  operationId: 'listNoticeSubscriptions',
  method: 'get',
  path: '/v1/customers/{customerId}/noticesubscriptions',
  tags: ['Notices'],
  summary: 'List who is told of what happens in the tenant',
  answers: 200,
  answerText: 'The subscriptions, without secrets',
  schema: wholeCollectionOf(NoticeSubscription),
  handle: async ({ context }, { operations }) => {
    const listed = await operations.listNoticeSubscriptions(context, {})
    return listed.ok ? ok(toWholeCollection(listed.value.map(toNoticeSubscription))) : listed
  },
})
