import type { NoticeSubscriptionRow, OutboxRow } from '@reprieve/db'
import type { NoticeMessage } from './notice-message.ts'

/** A message to a subscriber as the outbox stores it until the worker takes it, which it does at once. */
export const toOutboxRow = (
  id: string,
  { tenantId, id: target, channel }: NoticeSubscriptionRow,
  payload: NoticeMessage,
  now: Date,
): OutboxRow => ({
  tenantId,
  id,
  kind: channel,
  target,
  digest: null,
  about: null,
  payload,
  state: 'waiting',
  createdAt: now,
  nextAttemptAt: now,
  attempts: 0,
  lastError: null,
  deliveredAt: null,
})
