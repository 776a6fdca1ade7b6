import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { deleteRecipient } from '../steps/recipients/delete-recipient.ts'
import type { Recipient } from '../steps/recipients/recipient.ts'
import { RecipientIdInput } from '../steps/recipients/recipient-inputs.ts'

/** Moves a shared mailbox into the bin. Its addresses become free at once (R12). */
export const deleteSharedMailbox = defineOperation<Recipient, WriteError | Refusal<'RecipientNotFound'>>()({
  name: 'deleteSharedMailbox',
  requires: 'users.delete',
  input: RecipientIdInput,
  targetOf: ({ id }) => id,
  *run(call) {
    return yield* deleteRecipient('shared-mailbox', call)
  },
})
