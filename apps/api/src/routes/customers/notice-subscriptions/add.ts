import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import {
  ChangedNoticeSubscription,
  NewNoticeSubscription,
  subscriptionNames,
  toChangedSubscription,
} from '../../../wire/notice-subscription.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

export const addNoticeSubscriptionRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'addNoticeSubscription',
    method: 'post',
    path: '/v1/customers/{customerId}/noticesubscriptions',
    tags: ['Notices'],
    summary: 'Have a person told by mail, or a program by a signed webhook',
    description:
      'The secret of a webhook is in this answer alone. How to check a signature: docs/guides/webhooks.md.',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NewNoticeSubscription } } },
    },
    responses: {
      201: {
        description: 'The subscription',
        content: { 'application/json': { schema: ChangedNoticeSubscription } },
      },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: subscriptionNames },
  handle: async ({ context, body }, { operations }) => {
    const request = NewNoticeSubscription.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { channel, address, types, locale } = request.data
    const added = await operations.addNoticeSubscription(
      context,
      channel === 'mail'
        ? { channel, address, types, ...(locale !== undefined && { locale }) }
        : { channel, address, types },
    )
    return added.ok ? ok(toChangedSubscription(added.value)) : added
  },
}
