import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import type { Route } from '../../route.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const deleteRecipientRoute = (kind: KindOfRecipient): Route =>
  defineRoute({
    of: 'customer',
    operationId: kind.operationIds.delete,
    method: 'delete',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}`,
    tags: [kind.tag],
    summary: `Move ${kind.aOne} into the bin; its addresses are free at once`,
    params: recipientParameters(kind),
    answers: 204,
    answerText: 'Deleted',
    handle: async (call, { operations }) => {
      const id = parseRecipientId(kind, call)
      if (!id.ok) return id
      const deleted = await kind.operationsOf(operations).delete(call.context, { id: id.value })
      return deleted.ok ? ok(null) : deleted
    },
  })
