import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { RestoreRecipientInput } from '../steps/recipients/recipient-inputs.ts'
import { type RecipientRestored, restoreRecipient } from '../steps/recipients/restore-recipient.ts'

type Refused = Refusal<'RecipientNotFound' | 'RecipientNotDeleted' | 'RecipientRestoreConflict'>

/** Restores a shared mailbox with the addresses that are free, or refuses with every conflict (R16a, R21). */
export const restoreSharedMailbox = defineOperation<RecipientRestored, WriteError | Refused>()({
  name: 'restoreSharedMailbox',
  requires: 'users.restore',
  input: RestoreRecipientInput,
  targetOf: ({ id }) => id,
  *run(call) {
    return yield* restoreRecipient('shared-mailbox', call)
  },
})
