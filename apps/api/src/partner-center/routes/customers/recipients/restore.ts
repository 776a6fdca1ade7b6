import { ok, refuse } from '@reprieve/domain'
import { groupRestoreNames } from '../../../wire/group.ts'
import { Recipient, RecipientRestore, toRecipient } from '../../../wire/recipient.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import type { Route } from '../../route.ts'
import { type KindOfRecipient, parseRecipientId, recipientParameters } from './recipient-kind.ts'

export const restoreRecipientRoute = (kind: KindOfRecipient): Route =>
  defineRoute({
    of: 'customer',
    operationId: kind.operationIds.restore,
    method: 'post',
    path: `/v1/customers/{customerId}/${kind.plural}/{${kind.idName}}/restore`,
    tags: [kind.tag],
    summary: `Restore ${kind.aOne}; the refusal names every conflict`,
    params: recipientParameters(kind),
    body: { schema: RecipientRestore, members: groupRestoreNames },
    answers: 200,
    answerText: 'Live again',
    schema: Recipient,
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
