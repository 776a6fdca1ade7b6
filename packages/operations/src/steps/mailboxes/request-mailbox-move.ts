import { statements, type Transaction, write } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'

interface MailboxMoveRequest {
  readonly tenantId: TenantId
  readonly userIds: readonly UserId[]
  readonly wish: 'active' | 'set-aside' | 'gone'
  readonly now: Date
}

/**
 * Stores where the folders of these users' mailboxes have to be. `settleMailboxes` moves them after the commit. Call it
 * before the rows of purged mailboxes are removed, because those say who has a folder.
 */
export function* requestMailboxMove(request: MailboxMoveRequest): Transaction<void> {
  if (request.userIds.length > 0) yield* write(statements.markMailboxMoves, request)
}
