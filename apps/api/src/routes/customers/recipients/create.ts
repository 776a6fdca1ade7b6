import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { groupNames } from '../../../wire/group.ts'
import { NewRecipient, Recipient, toRecipient } from '../../../wire/recipient.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'
import type { KindOfRecipient } from './recipient-kind.ts'

export const createRecipientRoute = (kind: KindOfRecipient): CustomerRoute => ({
  of: 'customer',
  definition: createRoute({
    operationId: kind.operationIds.create,
    method: 'post',
    path: `/v1/customers/{customerId}/${kind.plural}`,
    tags: [kind.tag],
    summary: `Create ${kind.aOne} with its addresses`,
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NewRecipient } } },
    },
    responses: {
      201: { description: 'What was made', content: { 'application/json': { schema: Recipient } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: groupNames },
  handle: async ({ context, body }, { operations }) => {
    const request = NewRecipient.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { displayName, proxyAddresses = [] } = request.data
    const created = await kind.operationsOf(operations).create(context, { displayName, proxyAddresses })
    return created.ok ? ok(toRecipient(kind.kind, created.value)) : created
  },
})
