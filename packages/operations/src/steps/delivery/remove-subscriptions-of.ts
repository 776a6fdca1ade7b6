import { rows, statements, type Transaction, write } from '@reprieve/db'
import { type NameKey, nameKeyOfUserPrincipalName, type TenantId } from '@reprieve/domain'
import { readerOf } from './reader-of.ts'
import { keepDigest } from './store-subscription.ts'

/** Removes the mail subscriptions of a purged user's addresses, unless somebody else has the address by now. */
export function* removeSubscriptionsOf(
  tenantId: TenantId,
  keys: ReadonlySet<NameKey>,
  now: Date,
): Transaction<void> {
  const subscriptions = yield* rows(statements.noticeSubscriptions, { tenantId })
  const theirs = subscriptions.filter(
    ({ channel, address }) => channel === 'mail' && keys.has(nameKeyOfUserPrincipalName(address)),
  )
  for (const subscription of theirs) {
    if ((yield* readerOf(subscription)) !== null) continue
    const { id } = subscription
    yield* write(statements.removeUndeliveredOfTarget, { tenantId, target: id })
    yield* write(statements.removeNoticeSubscription, { tenantId, id })
  }
  if (theirs.length > 0) yield* keepDigest(tenantId, now)
}
