import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type AddressRefusal, createRecipient } from '../steps/recipients/create-recipient.ts'
import type { Recipient } from '../steps/recipients/recipient.ts'
import { CreateRecipientInput } from '../steps/recipients/recipient-inputs.ts'

/** Creates a shared mailbox with its addresses. */
export const createSharedMailbox = defineOperation<Recipient, WriteError | AddressRefusal>()({
  name: 'createSharedMailbox',
  requires: 'users.write',
  input: CreateRecipientInput,
  targetOf: () => null,
  *run(call) {
    return yield* createRecipient('shared-mailbox', call)
  },
})
