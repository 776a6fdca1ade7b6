import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { deleteRecipient } from '../steps/recipients/delete-recipient.ts'
import type { Recipient } from '../steps/recipients/recipient.ts'
import { RecipientIdInput } from '../steps/recipients/recipient-inputs.ts'

/** Moves a contact into the bin. Its addresses become free at once (R12). */
export const deleteContact = defineOperation<Recipient, WriteError | Refusal<'RecipientNotFound'>>()({
  name: 'deleteContact',
  requires: 'users.delete',
  input: RecipientIdInput,
  targetOf: ({ id }) => id,
  *run(call) {
    return yield* deleteRecipient('contact', call)
  },
})
