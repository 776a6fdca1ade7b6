import { type NoticeSubscriptionRow, row, rows, statements, type Transaction, write } from '@reprieve/db'
import type { Notice, TenantId } from '@reprieve/domain'
import { v5 } from 'uuid'
import type { Dependencies } from '../../dependencies.ts'
import { isOfUsers, split, toMessages, type UsersMessage } from './notice-message.ts'
import { toOutboxRow } from './to-outbox-row.ts'

export interface Notices {
  readonly tenantId: TenantId
  readonly notices: readonly Notice[]
  readonly now: Date
  /**
   * `webhooks` for notices that people learn by another mail, as rows of a job are reported by the mail about its end.
   */
  readonly to?: 'everybody' | 'webhooks'
  /** A UUID that identifies notices that are not about users, if they may be put several times but sent only once. */
  readonly once?: string
}

/**
 * Gives notices to the worker, which sends them to subscribers once the transaction is committed. Without subscribers,
 * nothing is written. It requires the tenant's lock. Pass all notices of a transaction at once, so that a webhook gets
 * up to 100 users in a call. A mail waits a minute for more notices of its kind, so that many users are one mail,
 * however many transactions they took.
 */
export function* putNotices(
  { newId }: Pick<Dependencies, 'newId'>,
  { tenantId, notices, now, to = 'everybody', once }: Notices,
): Transaction<void> {
  if (notices.length === 0) return
  const subscriptions = yield* rows(statements.noticeSubscriptions, { tenantId })
  for (const subscription of subscriptions) {
    const { channel, enabled, types } = subscription
    if (!enabled || (channel === 'mail' && to === 'webhooks')) continue
    const messages = toMessages(
      notices.filter(({ type }) => types.includes(type)),
      now,
    )
    for (const message of messages) {
      if (channel === 'mail' && isOfUsers(message)) yield* addToDigest(newId, subscription, message, now)
      else {
        const id = once === undefined ? null : v5(`${subscription.id} ${message.type}`, once)
        if (id !== null && (yield* row(statements.outboxRow, { tenantId, id })) !== undefined) continue
        const parts = split(message, usersInWebhook)
        yield* write(
          statements.insertIntoOutbox,
          parts.map((part) => toOutboxRow(id ?? newId(), subscription, part, now)),
        )
      }
    }
  }
}

const usersInWebhook = 100
const usersInMail = 20
const pauseMs = 60_000
const longestWaitMs = 15 * 60_000

function* addToDigest(
  newId: () => string,
  subscription: NoticeSubscriptionRow,
  message: UsersMessage,
  now: Date,
): Transaction<void> {
  const { tenantId, id: target } = subscription
  const open = yield* row(statements.openDigestInOutbox, { tenantId, target, digest: message.type })
  const users = message.users.slice(0, usersInMail)
  if (open === undefined) {
    const first = toOutboxRow(newId(), subscription, { ...message, users }, now)
    const digest = { digest: message.type, nextAttemptAt: new Date(now.getTime() + pauseMs) }
    yield* write(statements.insertIntoOutbox, { ...first, ...digest })
    return
  }
  // Only this function writes rows with a digest.
  const before = open.payload as UsersMessage
  const payload = {
    ...before,
    count: before.count + message.count,
    users: [...before.users, ...users].slice(0, usersInMail),
  }
  const latestMs = open.createdAt.getTime() + longestWaitMs
  const nextAttemptAt = new Date(Math.min(now.getTime() + pauseMs, latestMs))
  yield* write(statements.updateOutboxRow, { ...open, payload, nextAttemptAt })
}
