import { statements, write } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { type PurgeInput, purgeExpiredHolders } from '../steps/purge/purge-expired-holders.ts'

/** Removes the contacts whose window is over, and gives how many. None by a clock that is not believed (R43). */
export const purgeExpiredContacts =
  (dependencies: Dependencies) =>
  (input: PurgeInput = {}): Promise<number> => {
    const { expired, remove } = statements.ofContacts
    return purgeExpiredHolders(
      dependencies,
      { operation: 'purgeContact', expired, remove: (one) => write(remove, one) },
      input,
    )
  }
