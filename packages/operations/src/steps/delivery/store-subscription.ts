import { type NoticeSubscriptionRow, row, rows, statements, type Transaction, write } from '@reprieve/db'
import { ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import { nextDigestAt } from '@reprieve/domain/service'
import type { Refusal } from '../../answer.ts'

/**
 * Starts counting for a tenant whose first subscriber wants notices of windows that end soon, and stops with the last
 * one.
 */
export function* keepDigest(tenantId: TenantId, now: Date): Transaction<void> {
  const subscriptions = yield* rows(statements.noticeSubscriptions, { tenantId })
  const isWanted = subscriptions.some(({ enabled, types }) => enabled && types.includes('usersExpiring'))
  const digest = yield* row(statements.noticeDigest, { tenantId })
  if (isWanted && digest === undefined) {
    yield* write(statements.insertNoticeDigest, { tenantId, toldUntil: now, nextAt: nextDigestAt(now) })
  }
  if (!isWanted && digest !== undefined) yield* write(statements.removeNoticeDigest, { tenantId })
}

/** Stores a changed subscription. Switching it off discards what waits for it. */
export function* storeSubscription(changed: NoticeSubscriptionRow, now: Date): Transaction<void> {
  const { tenantId, id, enabled } = changed
  yield* write(statements.updateNoticeSubscription, changed)
  if (!enabled) yield* write(statements.removeUndeliveredOfTarget, { tenantId, target: id })
  yield* keepDigest(tenantId, now)
}

export function* addSubscription(added: NoticeSubscriptionRow, now: Date): Transaction<void> {
  yield* write(statements.insertNoticeSubscription, added)
  yield* keepDigest(added.tenantId, now)
}

/** Loads a subscription; refuses another tenant's with `SubscriptionNotFound` (R48). */
export function* loadSubscription(
  tenantId: TenantId,
  subscriptionId: string,
): Transaction<Result<NoticeSubscriptionRow, Refusal<'SubscriptionNotFound'>>> {
  const found = yield* row(statements.noticeSubscription, { tenantId, id: subscriptionId })
  return found === undefined ? refuse({ type: 'SubscriptionNotFound', subscriptionId }) : ok(found)
}
