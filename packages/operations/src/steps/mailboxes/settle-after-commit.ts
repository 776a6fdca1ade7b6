import type { Dependencies } from '../../dependencies.ts'
import type { MovesLease } from './lease-moves.ts'
import { settleLease } from './settle-lease.ts'

/**
 * Moves what the committed operation has leased. The operation is done and answered so, whatever happens to the folders.
 */
export async function settleAfterCommit(dependencies: Dependencies, lease: MovesLease): Promise<void> {
  const { mailboxes } = dependencies
  if (mailboxes === null) return
  try {
    await settleLease(dependencies, mailboxes, lease)
  } catch {
    // The moves are still marked, so the worker carries them out, and logs the problem if it meets it too.
  }
}
