import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'

export const removeManagerRoute = defineRoute({
  of: 'user',
  operationId: 'removeManager',
  method: 'delete',
  path: '/v1/customers/{customerId}/users/{userId}/manager',
  tags: ['Users'],
  summary: 'Let a user report to nobody',
  answers: 204,
  answerText: 'There is no manager any more',
  handle: async ({ context, userId }, { operations }) => {
    const removed = await operations.removeManager(context, { userId })
    return removed.ok ? ok(null) : removed
  },
})
