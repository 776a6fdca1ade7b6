import { statements, type Transaction, write } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'

interface MailboxMoveRequest {
  readonly tenantId: TenantId
  readonly userIds: readonly UserId[]
  readonly wish: 'active' | 'set-aside' | 'gone'
  readonly now: Date
}

/**
 * Writes down where the folders of these users' mailboxes are to be, for `settleMailboxes` to carry out after the commit.
 * Before the rows of purged mailboxes are removed: they say who has a folder.
 */
export function* requestMailboxMove(request: MailboxMoveRequest): Transaction<void> {
  if (request.userIds.length > 0) yield* write(statements.markMailboxMoves, request)
}
