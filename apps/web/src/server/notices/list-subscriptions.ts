import { ok, type Result } from '@reprieve/domain'
import type { NoticeDelivery, NoticeSubscription, OperationContext, QueryError } from '@reprieve/operations'
import type { Channel, DeliveryShown, SubscriptionShown } from '../../features/notices/subscription-shown.ts'
import { container } from '../container.ts'

/** The tenant's subscriptions of a channel as their screen shows them. */
export async function listSubscriptions(
  context: OperationContext,
  channel: Channel,
): Promise<Result<readonly SubscriptionShown[], QueryError>> {
  const found = await container().operations.listNoticeSubscriptions(context, {})
  if (!found.ok) return found
  return ok(found.value.filter((subscription) => subscription.channel === channel).map(toShown))
}

const toShown = ({ createdAt, ...subscription }: NoticeSubscription): SubscriptionShown => ({
  ...subscription,
  createdAt: createdAt.toISOString(),
})

export const toDeliveryShown = (delivery: NoticeDelivery): DeliveryShown => ({
  ...delivery,
  createdAt: delivery.createdAt.toISOString(),
  nextAttemptAt: delivery.nextAttemptAt.toISOString(),
  deliveredAt: delivery.deliveredAt?.toISOString() ?? null,
})
