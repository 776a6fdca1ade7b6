import { type OutboxRow, row, rows, statements, type Transaction, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { loadActorNames } from '../access/load-actor-names.ts'
import { attemptsAtMost, contentsKept, patienceOf } from './attempts.ts'
import type { DueDelivery } from './due-delivery.ts'
import { nameUsers } from './notice-content.ts'
import type { NoticeMessage } from './notice-message.ts'
import type { RestoreMail } from './restore-mail.ts'
import { isTestMail, type TestMail } from './test-mail.ts'
import { openWebhookSecret } from './webhook-secret.ts'

interface Place {
  readonly tenantId: TenantId
  readonly id: string
  readonly now: Date
  readonly leasedUntil: Date
  /** The key that opens secrets. */
  readonly key: string
}

/** Leases one delivery. Null if somebody else was faster, or if all attempts were used up without a reported outcome. */
export function* leaseDelivery({
  tenantId,
  id,
  now,
  leasedUntil,
  key,
}: Place): Transaction<DueDelivery | null> {
  const found = yield* row(statements.outboxRow, { tenantId, id })
  if (found?.state !== 'waiting' || found.nextAttemptAt.getTime() > now.getTime()) return null
  const { target, payload } = found
  if (found.attempts >= attemptsAtMost[patienceOf(found)].unavailable) {
    yield* write(statements.updateOutboxRow, { ...found, state: 'dead', payload: contentsKept(found) })
    return null
  }
  const attempt = found.attempts + 1
  // Only `putIntoOutbox` writes rows without a target.
  const delivery =
    target === null
      ? yield* toMailDelivery(tenantId, payload as RestoreMail | TestMail)
      : yield* toNoticeDelivery({ ...found, target }, key)
  if (delivery === null) {
    yield* write(statements.removeFromOutbox, { tenantId, id })
    return null
  }
  if (delivery === 'sealed') {
    yield* write(statements.updateOutboxRow, { ...found, state: 'dead', lastError: 'ESECRET' })
    return null
  }
  yield* write(statements.updateOutboxRow, { ...found, attempts: attempt, nextAttemptAt: leasedUntil })
  return { tenantId, id, attempt, target, ...delivery }
}

/** Null if the mail is a test for somebody who has been purged. */
function* toMailDelivery(tenantId: TenantId, mail: RestoreMail | TestMail) {
  if (!isTestMail(mail)) return { deliver: 'restoreMail', mail: yield* withSender(tenantId, mail) } as const
  const to = (yield* loadActorNames(tenantId, [mail.to])).get(mail.to)
  if (to === undefined) return null
  const tenantName = yield* nameOfTenant(tenantId)
  return { deliver: 'testMail', to, locale: mail.locale, tenantName } as const
}

function* withSender(tenantId: TenantId, mail: RestoreMail): Transaction<RestoreMail> {
  const names = yield* loadActorNames(tenantId, [mail.sentBy])
  return { ...mail, sentBy: names.get(mail.sentBy) ?? mail.sentBy }
}

/** Null if nobody subscribes any more; `sealed` if the webhook needs a new secret. */
function* toNoticeDelivery(
  { tenantId, target, payload }: OutboxRow & { readonly target: string },
  key: string,
) {
  const subscription = yield* row(statements.noticeSubscription, { tenantId, id: target })
  if (subscription === undefined || !subscription.enabled) return null
  const { address, locale, secret } = subscription
  // Only `putNotices` writes rows with a target.
  const content = yield* nameUsers(tenantId, payload as NoticeMessage)
  if (secret !== null) {
    const opened = openWebhookSecret(secret, key, subscription)
    if (opened === null) return 'sealed'
    return { deliver: 'webhook', url: address, secret: opened, content } as const
  }
  const tenantName = yield* nameOfTenant(tenantId)
  return { deliver: 'noticeMail', to: address, locale: locale ?? 'en', tenantName, content } as const
}

function* nameOfTenant(tenantId: TenantId): Transaction<string> {
  const [tenant] = yield* rows(statements.tenantWithDomains, { tenantId })
  return tenant?.displayName ?? ''
}
