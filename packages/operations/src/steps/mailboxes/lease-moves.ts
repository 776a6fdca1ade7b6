import { changed, statements, type Transaction } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'

/** Moves that one process has leased, so that no other touches those mailboxes meanwhile. */
export interface MovesLease {
  readonly tenantId: TenantId
  readonly userIds: readonly UserId[]
  readonly leasedBy: string
}

interface Wanted {
  readonly tenantId: TenantId
  readonly userIds: readonly UserId[]
  readonly now: Date
}

// Much longer than the renames of a portion take. After that, the process counts as dead.
const leaseMs = 60_000

/**
 * Leases the moves of these users' mailboxes, unless another process works on them; null if that leaves none. A process
 * that works on one also carries out what is requested meanwhile.
 */
export function* leaseMoves(
  { mailboxes, randomBytes }: Pick<Dependencies, 'mailboxes' | 'randomBytes'>,
  { tenantId, userIds, now }: Wanted,
): Transaction<MovesLease | null> {
  if (mailboxes === null || userIds.length === 0) return null
  const leasedBy = randomBytes(16).toString('hex')
  const until = new Date(now.getTime() + leaseMs)
  const leased = yield* changed(statements.leaseMailboxMoves, { tenantId, userIds, leasedBy, now, until })
  return leased === 0 ? null : { tenantId, userIds, leasedBy }
}
