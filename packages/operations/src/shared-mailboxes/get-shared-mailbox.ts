import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadRecipient, type Recipient } from '../steps/recipients/recipient.ts'
import { RecipientIdInput } from '../steps/recipients/recipient-inputs.ts'

/** Gets a shared mailbox, live or within its window; `deletion` says which. */
export const getSharedMailbox = defineQuery<Recipient, Refusal<'RecipientNotFound'>>()({
  requires: 'users.read',
  input: RecipientIdInput,
  *run({ context: { tenantId }, input: { id }, now }) {
    return yield* loadRecipient({ kind: 'shared-mailbox', tenantId, id, now })
  },
})
