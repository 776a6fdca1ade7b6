import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { NoticeSubscription, toNoticeSubscription } from '../../../wire/notice-subscription.ts'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/whole-collection.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

export const listNoticeSubscriptionsRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listNoticeSubscriptions',
    method: 'get',
    path: '/v1/customers/{customerId}/noticesubscriptions',
    tags: ['Notices'],
    summary: 'List who is told of what happens in the tenant',
    security: [{ bearer: [] }],
    request: { params: CustomerParameters, headers: CommonHeaders },
    responses: {
      200: {
        description: 'The subscriptions, without secrets',
        content: { 'application/json': { schema: wholeCollectionOf(NoticeSubscription) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context }, { operations }) => {
    const listed = await operations.listNoticeSubscriptions(context, {})
    return listed.ok ? ok(toWholeCollection(listed.value.map(toNoticeSubscription))) : listed
  },
}
