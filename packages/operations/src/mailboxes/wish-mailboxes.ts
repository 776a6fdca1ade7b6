import { runEach, type Statements, statements } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'

interface Wish {
  readonly users: readonly { readonly tenantId: TenantId; readonly id: UserId }[]
  readonly wish: 'active' | 'set-aside' | 'gone'
  readonly now: Date
}

/**
 * Writes down where the folders of these users' mailboxes are to be, for `settleMailboxes` to carry out after the commit.
 * Before the rows of purged mailboxes are removed: they say who has a folder.
 */
export function* wishMailboxes({ users, wish, now }: Wish): Statements<void> {
  const marks = users.map(({ tenantId, id: userId }) => ({ tenantId, userId, wish, now }))
  yield* runEach(statements.markMailboxMove, marks)
}
