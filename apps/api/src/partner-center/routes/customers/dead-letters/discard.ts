import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import { DeadLetterParameters, parseDeadLetterId } from './parameters.ts'

export const discardDeadLetterRoute = defineRoute({
  of: 'customer',
  operationId: 'discardDeadLetter',
  method: 'delete',
  path: '/v1/customers/{customerId}/deadletters/{deadLetterId}',
  tags: ['Notices'],
  summary: 'Take an undelivered message off the list',
  params: DeadLetterParameters,
  answers: 204,
  answerText: 'Gone',
  handle: async ({ context, parameters }, { operations }) => {
    const deadLetterId = parseDeadLetterId(parameters.deadLetterId)
    if (!deadLetterId.ok) return deadLetterId
    const discarded = await operations.discardDeadLetter(context, { deadLetterId: deadLetterId.value })
    return discarded.ok ? ok(null) : discarded
  },
})
