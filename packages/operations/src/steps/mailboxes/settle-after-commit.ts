import type { Dependencies } from '../../dependencies.ts'
import type { MovesClaim } from './claim-moves.ts'
import { settleClaim } from './settle-claim.ts'

/** Moves what the committed operation has claimed. It was done and is answered so, whatever becomes of the folders. */
export async function settleAfterCommit(dependencies: Dependencies, claim: MovesClaim): Promise<void> {
  const { mailboxes } = dependencies
  if (mailboxes === null) return
  try {
    await settleClaim(dependencies, mailboxes, claim)
  } catch {
    // The moves are still marked: the worker carries them out, and logs what is in the way if it meets it too.
  }
}
