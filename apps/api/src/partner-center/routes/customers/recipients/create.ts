import { ok, refuse } from '@reprieve/domain'
import { groupNames } from '../../../wire/group.ts'
import { NewRecipient, Recipient, toRecipient } from '../../../wire/recipient.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import type { Route } from '../../route.ts'
import type { KindOfRecipient } from './recipient-kind.ts'

export const createRecipientRoute = (kind: KindOfRecipient): Route =>
  defineRoute({
    of: 'customer',
    operationId: kind.operationIds.create,
    method: 'post',
    path: `/v1/customers/{customerId}/${kind.plural}`,
    tags: [kind.tag],
    summary: `Create ${kind.aOne} with its addresses`,
    body: { schema: NewRecipient, members: groupNames },
    answers: 201,
    answerText: 'What was made',
    schema: Recipient,
    handle: async ({ context, body }, { operations }) => {
      const request = NewRecipient.safeParse(body)
      if (!request.success) return refuse(toPropertyError(request.error))
      const { displayName, proxyAddresses = [] } = request.data
      const created = await kind.operationsOf(operations).create(context, { displayName, proxyAddresses })
      return created.ok ? ok(toRecipient(kind.kind, created.value)) : created
    },
  })
