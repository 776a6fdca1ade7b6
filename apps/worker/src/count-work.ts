import { counterOf, type Metrics } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

/** The same operations. They also count the work that the worker completes with them. */
export function countWork(operations: Operations, metrics: Metrics): Operations {
  const purged = counterOf(metrics, {
    name: 'reprieve_users_purged_total',
    help: 'Users that this process has removed for good at the end of their window',
  })
  const deliveries = counterOf(metrics, {
    name: 'reprieve_deliveries_total',
    help: 'Attempts to deliver a mail or a webhook: delivered, to be tried again, given up',
    labels: ['outcome'],
  })
  return {
    ...operations,
    purgeExpired: async (...given) => {
      const answer = await operations.purgeExpired(...given)
      if (answer.ok) purged.add(answer.value.purged)
      return answer
    },
    markDelivered: async (delivery) => {
      await operations.markDelivered(delivery)
      deliveries.add(1, { outcome: 'delivered' })
    },
    markFailed: async (...failed) => {
      const state = await operations.markFailed(...failed)
      deliveries.add(1, { outcome: state === 'dead' ? 'given-up' : 'to-be-tried-again' })
      return state
    },
  }
}
