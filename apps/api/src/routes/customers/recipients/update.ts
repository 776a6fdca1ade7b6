import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { groupNames } from '../../../wire/group.ts'
import { Recipient, RecipientChange, toRecipient } from '../../../wire/recipient.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const updateRecipientRoute = (kind: KindOfRecipient): CustomerRoute => ({
  of: 'customer',
  definition: createRoute({
    operationId: kind.operationIds.update,
    method: 'patch',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}`,
    tags: [kind.tag],
    summary: `Change the name of ${kind.aOne} or its addresses`,
    security: [{ bearer: [] }],
    request: {
      params: recipientParameters(kind),
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: RecipientChange } } },
    },
    responses: {
      200: { description: 'As it is now', content: { 'application/json': { schema: Recipient } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: groupNames },
  handle: async (call, { operations }) => {
    const id = parseRecipientId(kind, call)
    if (!id.ok) return id
    const request = RecipientChange.safeParse(call.body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const input = { ...request.data, id: id.value }
    const changed = await kind.operationsOf(operations).update(call.context, input)
    return changed.ok ? ok(toRecipient(kind.kind, changed.value)) : changed
  },
})
