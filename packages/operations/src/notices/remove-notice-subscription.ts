import { statements, write } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { keepDigest, loadSubscription } from '../steps/delivery/store-subscription.ts'

export const RemoveNoticeSubscriptionInput = z.strictObject({ subscriptionId: Id })
export type RemoveNoticeSubscriptionInput = z.input<typeof RemoveNoticeSubscriptionInput>

export interface SubscriptionRemoved {
  readonly subscriptionId: string
}

export type RemoveNoticeSubscriptionError = WriteError | Refusal<'SubscriptionNotFound'>

/** Removes a subscription. Undelivered notices for it are discarded. */
export const removeNoticeSubscription = defineOperation<SubscriptionRemoved, RemoveNoticeSubscriptionError>()(
  {
    name: 'removeNoticeSubscription',
    requires: 'tenant.settings',
    input: RemoveNoticeSubscriptionInput,
    targetOf: ({ subscriptionId }) => subscriptionId,
    *run({ context: { tenantId }, input: { subscriptionId }, now }) {
      const found = yield* loadSubscription(tenantId, subscriptionId)
      if (!found.ok) return found
      const { channel, address, types } = found.value
      yield* write(statements.removeUndeliveredOfTarget, { tenantId, target: subscriptionId })
      yield* write(statements.removeNoticeSubscription, { tenantId, id: subscriptionId })
      yield* keepDigest(tenantId, now)
      return ok({
        value: { subscriptionId },
        audit: { targetId: subscriptionId, targetName: null, before: { channel, address, types } },
      })
    },
  },
)
