import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { groupRestoreNames } from '../../../wire/group.ts'
import { Recipient, RecipientRestore, toRecipient } from '../../../wire/recipient.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const restoreRecipientRoute = (kind: KindOfRecipient): CustomerRoute => ({
  of: 'customer',
  definition: createRoute({
    operationId: kind.operationIds.restore,
    method: 'post',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}/restore`,
    tags: [kind.tag],
    summary: `Restore ${kind.aOne}; the refusal names every conflict`,
    security: [{ bearer: [] }],
    request: {
      params: recipientParameters(kind),
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: RecipientRestore } } },
    },
    responses: {
      200: { description: 'Live again', content: { 'application/json': { schema: Recipient } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: groupRestoreNames },
  handle: async (call, { operations }) => {
    const id = parseRecipientId(kind, call)
    if (!id.ok) return id
    const request = RecipientRestore.safeParse(call.body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const input = { id: id.value, strategy: request.data }
    const restored = await kind.operationsOf(operations).restore(call.context, input)
    return restored.ok ? ok(toRecipient(kind.kind, restored.value.recipient)) : restored
  },
})
