import { ok } from '@reprieve/domain'
import { RestoreResult, toRestoreResult } from '../../../wire/restore-result.ts'
import { defineRoute } from '../../define-route.ts'

export const restoreResultRoute = defineRoute({
  of: 'user',
  operationId: 'getRestoreResult',
  method: 'get',
  path: '/v1/customers/{customerId}/users/{userId}/restoreresult',
  tags: ['Restoring'],
  summary: 'What the latest restore of a user gave back, and what it did not',
  description: 'Of the latest restore only; there is none for a user who was never restored.',
  answers: 200,
  answerText: 'The result',
  schema: RestoreResult,
  handle: async ({ context, customerId, userId }, { operations }) => {
    const result = await operations.getRestoreResult(context, { userId })
    return result.ok ? ok(toRestoreResult(customerId, userId, result.value)) : result
  },
})
