import { ok, refuse } from '@reprieve/domain'
import { groupNames } from '../../../wire/group.ts'
import { Recipient, RecipientChange, toRecipient } from '../../../wire/recipient.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import type { Route } from '../../route.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const updateRecipientRoute = (kind: KindOfRecipient): Route =>
  defineRoute({
    of: 'customer',
    operationId: kind.operationIds.update,
    method: 'patch',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}`,
    tags: [kind.tag],
    summary: `Change the name of ${kind.aOne} or its addresses`,
    params: recipientParameters(kind),
    body: { schema: RecipientChange, members: groupNames },
    answers: 200,
    answerText: 'As it is now',
    schema: Recipient,
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
