import type { Dependencies } from '../../dependencies.ts'
import type { MovesClaim } from './claim-moves.ts'
import { settleClaim } from './settle-claim.ts'

/**
 * Moves what the committed operation has taken. The operation is done and answered so, whatever happens to the folders.
 */
export async function settleAfterCommit(dependencies: Dependencies, claim: MovesClaim): Promise<void> {
  const { mailboxes } = dependencies
  if (mailboxes === null) return
  try {
    await settleClaim(dependencies, mailboxes, claim)
  } catch {
    // The moves are still marked, so the worker carries them out, and logs the problem if it meets it too.
  }
}
