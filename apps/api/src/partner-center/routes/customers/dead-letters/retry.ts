import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import { DeadLetterParameters, parseDeadLetterId } from './parameters.ts'

export const retryDeadLetterRoute = defineRoute({
  of: 'customer',
  operationId: 'retryDeadLetter',
  method: 'post',
  path: '/v1/customers/{customerId}/deadletters/{deadLetterId}/retry',
  tags: ['Notices'],
  summary: 'Have an undelivered message delivered after all, under the same id',
  params: DeadLetterParameters,
  answers: 204,
  answerText: 'It is on its way again',
  handle: async ({ context, parameters }, { operations }) => {
    const deadLetterId = parseDeadLetterId(parameters.deadLetterId)
    if (!deadLetterId.ok) return deadLetterId
    const retried = await operations.retryDeadLetter(context, { deadLetterId: deadLetterId.value })
    return retried.ok ? ok(null) : retried
  },
})
