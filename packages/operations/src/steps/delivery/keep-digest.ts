import { row, rows, statements, type Transaction, write } from '@reprieve/db'
import { nextDigestAt, type TenantId } from '@reprieve/domain'

/** Begins to count for a tenant of whom the first subscriber wants to know whose window ends soon; ends with the last. */
export function* keepDigest(tenantId: TenantId, now: Date): Transaction<void> {
  const subscriptions = yield* rows(statements.noticeSubscriptions, { tenantId })
  const isWanted = subscriptions.some(({ enabled, types }) => enabled && types.includes('usersExpiring'))
  const digest = yield* row(statements.noticeDigest, { tenantId })
  if (isWanted && digest === undefined) {
    yield* write(statements.insertNoticeDigest, { tenantId, toldUntil: now, nextAt: nextDigestAt(now) })
  }
  if (!isWanted && digest !== undefined) yield* write(statements.removeNoticeDigest, { tenantId })
}
