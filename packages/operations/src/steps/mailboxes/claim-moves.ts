import { changed, statements, type Transaction } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'

/** Moves that one process has taken, so that no other touches those mailboxes meanwhile. */
export interface MovesClaim {
  readonly tenantId: TenantId
  readonly userIds: readonly UserId[]
  readonly claimedBy: string
}

interface Wanted {
  readonly tenantId: TenantId
  readonly userIds: readonly UserId[]
  readonly now: Date
}

// Much longer than the renames of a portion take. After that, the process counts as dead.
const leaseMs = 60_000

/**
 * Takes the moves of these users' mailboxes, unless another process works on them; null if that leaves none. A process
 * that works on one also carries out what is requested meanwhile.
 */
export function* claimMoves(
  { mailboxes, randomBytes }: Pick<Dependencies, 'mailboxes' | 'randomBytes'>,
  { tenantId, userIds, now }: Wanted,
): Transaction<MovesClaim | null> {
  if (mailboxes === null || userIds.length === 0) return null
  const claimedBy = randomBytes(16).toString('hex')
  const until = new Date(now.getTime() + leaseMs)
  const claimed = yield* changed(statements.claimMailboxMoves, { tenantId, userIds, claimedBy, now, until })
  return claimed === 0 ? null : { tenantId, userIds, claimedBy }
}
