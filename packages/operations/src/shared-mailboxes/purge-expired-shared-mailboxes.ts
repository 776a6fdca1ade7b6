import type { Dependencies } from '../dependencies.ts'
import { type PurgeRecipientsInput, purgeRecipients } from '../steps/recipients/purge-recipients.ts'

/** Removes the shared mailboxes whose window is over, and gives how many. None by a clock that is not believed (R43). */
export const purgeExpiredSharedMailboxes =
  (dependencies: Dependencies) =>
  (input: PurgeRecipientsInput = {}): Promise<number> =>
    purgeRecipients(dependencies, { kind: 'shared-mailbox', operation: 'purgeSharedMailbox' }, input)
