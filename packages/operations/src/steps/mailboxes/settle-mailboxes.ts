import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { leaseMoves } from './lease-moves.ts'
import { type SettledMoves, settleLease } from './settle-lease.ts'

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
  const lease = await storage.transaction(tenantId, () =>
    leaseMoves(dependencies, { tenantId, userIds, now: now() }),
  )
  return lease === null ? nothing : settleLease(dependencies, mailboxes, lease)
}
