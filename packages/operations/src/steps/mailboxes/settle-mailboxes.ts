import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { claimMoves } from './claim-moves.ts'
import { type SettledMoves, settleClaim } from './settle-claim.ts'

const nothing: SettledMoves = { settled: 0, failed: [] }

/**
 * Moves the folders of these users' mailboxes to where committed work requests them. Call it after the commit of the
 * transaction that called `requestMailboxMove`. The worker repeats what fails or is never reached.
 */
export async function settleMailboxes(
  dependencies: Dependencies,
  tenantId: TenantId,
  userIds: readonly UserId[],
): Promise<SettledMoves> {
  const { storage, mailboxes, now } = dependencies
  if (mailboxes === null || userIds.length === 0) return nothing
  const claim = await storage.transaction(tenantId, () =>
    claimMoves(dependencies, { tenantId, userIds, now: now() }),
  )
  return claim === null ? nothing : settleClaim(dependencies, mailboxes, claim)
}
