import { type OutboxRow, row, rows, statements, type Transaction, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import { loadActorNames } from '../steps/access/load-actor-names.ts'
import { attemptsAtMost } from '../steps/delivery/attempts.ts'
import type { DueDelivery } from '../steps/delivery/due-delivery.ts'
import { nameUsers } from '../steps/delivery/notice-content.ts'
import type { NoticeMessage } from '../steps/delivery/notice-message.ts'
import type { RestoreMail } from '../steps/delivery/restore-mail.ts'
import { openWebhookSecret } from '../steps/delivery/webhook-secret.ts'

export const ClaimDueInput = z.object({
  kind: z.enum(['mail', 'webhook']).default('mail'),
  limit: z.number().int().min(1).max(100).default(10),
  /** How long nobody else gets the same; then it counts as not delivered. */
  leaseSeconds: z.number().int().min(1).max(3600).default(120),
  /** Subscriptions that the caller is delivering to, one entry a delivery. */
  inFlight: z.array(z.string()).default([]),
  /** Deliveries to one subscription at once, so that one that does not answer keeps no other waiting. */
  perTarget: z.number().int().min(1).default(100),
})
export type ClaimDueInput = z.input<typeof ClaimDueInput>

/** Claims deliveries that are due, so that no other process sends them meanwhile. */
export const claimDue =
  (dependencies: Pick<Dependencies, 'storage' | 'now' | 'tombstoneKey'>) =>
  async (given: ClaimDueInput): Promise<readonly DueDelivery[]> => {
    const { storage, now: clock, tombstoneKey } = dependencies
    const { kind, limit, leaseSeconds, inFlight, perTarget } = ClaimDueInput.parse(given)
    const now = clock()
    const countByTarget = new Map<string, number>()
    for (const target of inFlight) countByTarget.set(target, (countByTarget.get(target) ?? 0) + 1)
    const busy = [...countByTarget].filter(([, count]) => count >= perTarget).map(([target]) => target)
    const due = await storage.read(() => rows(statements.dueInOutbox, { kind, busy, now, limit }))
    const leasedUntil = new Date(now.getTime() + leaseSeconds * 1000)
    const claimed: DueDelivery[] = []
    for (const { tenantId, id, target } of due) {
      const count = target === null ? 0 : (countByTarget.get(target) ?? 0)
      if (count >= perTarget) continue
      if (target !== null) countByTarget.set(target, count + 1)
      const place = { tenantId, id, now, leasedUntil, key: tombstoneKey }
      const delivery = await storage.transaction(tenantId, () => claim(place))
      if (delivery !== null) claimed.push(delivery)
    }
    return claimed
  }

interface Place {
  readonly tenantId: TenantId
  readonly id: string
  readonly now: Date
  readonly leasedUntil: Date
  /** Opens secrets. */
  readonly key: string
}

/** Null where somebody else was faster, or where it was tried often enough without anybody saying how that went. */
function* claim({ tenantId, id, now, leasedUntil, key }: Place): Transaction<DueDelivery | null> {
  const found = yield* row(statements.outboxRow, { tenantId, id })
  if (found?.state !== 'waiting' || found.nextAttemptAt.getTime() > now.getTime()) return null
  const { target, payload } = found
  const patience = target === null ? 'link' : 'notice'
  if (found.attempts >= attemptsAtMost[patience].unavailable) {
    const kept = target === null ? null : payload
    yield* write(statements.updateOutboxRow, { ...found, state: 'dead', payload: kept })
    return null
  }
  const attempt = found.attempts + 1
  // Only `putIntoOutbox` writes rows without a target.
  const delivery =
    target === null
      ? ({ deliver: 'restoreMail', mail: yield* withSender(tenantId, payload as RestoreMail) } as const)
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

function* withSender(tenantId: TenantId, mail: RestoreMail): Transaction<RestoreMail> {
  const names = yield* loadActorNames(tenantId, [mail.sentBy])
  return { ...mail, sentBy: names.get(mail.sentBy) ?? mail.sentBy }
}

/** Null where nobody wants to know any more; `sealed` where the webhook needs a new secret. */
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
  const [tenant] = yield* rows(statements.tenantWithDomains, { tenantId })
  const tenantName = tenant?.displayName ?? ''
  return { deliver: 'noticeMail', to: address, locale: locale ?? 'en', tenantName, content } as const
}
