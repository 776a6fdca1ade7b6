import { statements, write } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { type PurgeInput, purgeExpiredHolders } from '../steps/purge/purge-expired-holders.ts'

/**
 * Removes the shared mailboxes whose window has ended, and returns how many. It removes none while the clock is not
 * trusted (R43).
 */
export const purgeExpiredSharedMailboxes =
  (dependencies: Dependencies) =>
  (input: PurgeInput = {}): Promise<number> => {
    const { expired, remove } = statements.ofSharedMailboxes
    return purgeExpiredHolders(
      dependencies,
      { operation: 'purgeSharedMailbox', expired, remove: (one) => write(remove, one) },
      input,
    )
  }
