import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'

export const releaseHoldRoute = defineRoute({
  of: 'user',
  operationId: 'releaseHold',
  method: 'delete',
  path: '/v1/customers/{customerId}/users/{userId}/hold',
  tags: ['Restoring'],
  summary: 'Let a user be purged again once it is deleted and its retention time is over',
  answers: 204,
  answerText: 'There is no hold any more',
  handle: async ({ context, userId }, { operations }) => {
    const released = await operations.releaseHold(context, { userId })
    return released.ok ? ok(null) : released
  },
})
