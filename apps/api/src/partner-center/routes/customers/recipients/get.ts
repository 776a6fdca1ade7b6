import { ok } from '@reprieve/domain'
import { Recipient, toRecipient } from '../../../wire/recipient.ts'
import { defineRoute } from '../../define-route.ts'
import type { Route } from '../../route.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const getRecipientRoute = (kind: KindOfRecipient): Route =>
  defineRoute({
    of: 'customer',
    operationId: kind.operationIds.get,
    method: 'get',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}`,
    tags: [kind.tag],
    summary: `Get ${kind.aOne}, live or in the bin`,
    params: recipientParameters(kind),
    answers: 200,
    answerText: 'What was found',
    schema: Recipient,
    handle: async (call, { operations }) => {
      const id = parseRecipientId(kind, call)
      if (!id.ok) return id
      const found = await kind.operationsOf(operations).get(call.context, { id: id.value })
      return found.ok ? ok(toRecipient(kind.kind, found.value)) : found
    },
  })
