import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const deleteRecipientRoute = (kind: KindOfRecipient): CustomerRoute => ({
  of: 'customer',
  definition: createRoute({
    operationId: kind.operationIds.delete,
    method: 'delete',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}`,
    tags: [kind.tag],
    summary: `Move ${kind.aOne} into the bin; its addresses are free at once`,
    security: [{ bearer: [] }],
    request: { params: recipientParameters(kind), headers: CommonHeaders },
    responses: { 204: { description: 'Deleted' }, ...documentedErrors(409) },
  }),
  handle: async (call, { operations }) => {
    const id = parseRecipientId(kind, call)
    if (!id.ok) return id
    const deleted = await kind.operationsOf(operations).delete(call.context, { id: id.value })
    return deleted.ok ? ok(null) : deleted
  },
})
