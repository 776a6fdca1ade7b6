import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadSubscription } from '../steps/delivery/store-subscription.ts'
import { SubscriptionIdInput } from './send-test-notice.ts'

/** A message to a subscriber, without its contents (R50). */
export type NoticeDelivery = statements.DeliveryRow

const shown = 10

/**
 * Lists the latest ten messages to a subscriber, the newest first, with what became of them. Delivered messages are
 * kept for a week, and those that were given up for a month.
 */
export const listNoticeDeliveries = defineQuery<readonly NoticeDelivery[], Refusal<'SubscriptionNotFound'>>()(
  {
    requires: 'tenant.settings',
    input: SubscriptionIdInput,
    *run({ context: { tenantId }, input: { subscriptionId } }) {
      const found = yield* loadSubscription(tenantId, subscriptionId)
      if (!found.ok) return found
      return ok(yield* rows(statements.latestDeliveries, { tenantId, target: subscriptionId, limit: shown }))
    },
  },
)
