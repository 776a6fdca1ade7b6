import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import type { AddressRefusal } from '../steps/recipients/create-recipient.ts'
import type { Recipient } from '../steps/recipients/recipient.ts'
import { UpdateRecipientInput } from '../steps/recipients/recipient-inputs.ts'
import { updateRecipient } from '../steps/recipients/update-recipient.ts'

/** Gives a live contact another display name or other addresses. */
export const updateContact = defineOperation<
  Recipient,
  WriteError | AddressRefusal | Refusal<'RecipientNotFound'>
>()({
  name: 'updateContact',
  requires: 'users.write',
  input: UpdateRecipientInput,
  targetOf: ({ id }) => id,
  *run(call) {
    return yield* updateRecipient('contact', call)
  },
})
