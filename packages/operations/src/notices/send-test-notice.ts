import { row, statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import { v5 } from 'uuid'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { authorOf } from '../steps/delivery/author-of.ts'
import { loadSubscription } from '../steps/delivery/store-subscription.ts'
import { toOutboxRow } from '../steps/delivery/to-outbox-row.ts'

export const SubscriptionIdInput = z.strictObject({ subscriptionId: Id })

export interface TestNoticeSent {
  /** The id of the message; a webhook has it in its header `webhook-id`. */
  readonly deliveryId: string
}

export type SendTestNoticeError = WriteError | Refusal<'SubscriptionNotFound'>

/**
 * Sends a subscriber a message that reports nothing, to show whether messages arrive. A subscriber gets one a minute at
 * the most: who asks again within the minute gets the id of the same message.
 */
export const sendTestNotice = defineOperation<TestNoticeSent, SendTestNoticeError>()({
  name: 'sendTestNotice',
  requires: 'tenant.settings',
  input: SubscriptionIdInput,
  targetOf: ({ subscriptionId }) => subscriptionId,
  *run({ context: { tenantId, actor }, input: { subscriptionId }, now }) {
    const found = yield* loadSubscription(tenantId, subscriptionId)
    if (!found.ok) return found
    if (!found.value.enabled)
      return refuse({ type: 'InvalidInput', path: 'subscriptionId', problem: 'is switched off' })
    const minute = Math.floor(now.getTime() / 60_000)
    const deliveryId = v5(`test ${minute}`, subscriptionId)
    const sent = yield* row(statements.outboxRow, { tenantId, id: deliveryId })
    if (sent !== undefined) return ok({ value: { deliveryId }, audit: null })
    const message = { type: 'test', occurredAt: now.toISOString(), by: authorOf(actor) } as const
    yield* write(statements.insertIntoOutbox, toOutboxRow(deliveryId, found.value, message, now))
    return ok({ value: { deliveryId }, audit: { targetId: subscriptionId, targetName: null } })
  },
})
