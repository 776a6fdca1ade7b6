import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { Recipient, toRecipient } from '../../../wire/recipient.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const getRecipientRoute = (kind: KindOfRecipient): CustomerRoute => ({
  of: 'customer',
  definition: createRoute({
    operationId: kind.operationIds.get,
    method: 'get',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}`,
    tags: [kind.tag],
    summary: `Get ${kind.aOne}, live or in the bin`,
    security: [{ bearer: [] }],
    request: { params: recipientParameters(kind), headers: CommonHeaders },
    responses: {
      200: { description: 'What was found', content: { 'application/json': { schema: Recipient } } },
      ...documentedErrors(),
    },
  }),
  handle: async (call, { operations }) => {
    const id = parseRecipientId(kind, call)
    if (!id.ok) return id
    const found = await kind.operationsOf(operations).get(call.context, { id: id.value })
    return found.ok ? ok(toRecipient(kind.kind, found.value)) : found
  },
})
