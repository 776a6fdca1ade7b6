import { gaugeOf, type Metrics } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface MeasuredWork {
  readonly operations: Pick<Operations, 'measureBacklog'>
  readonly storage: { waiting(): number }
  readonly metrics: Metrics
}

/** Measures the waiting work, of all tenants together and in this process. */
export function measureWork({ operations, storage, metrics }: MeasuredWork): void {
  gaugeOf(metrics, {
    name: 'reprieve_storage_waiting_transactions',
    help: 'Transactions that wait in this process for their turn',
    measure: () => [{ value: storage.waiting() }],
  })
  gaugeOf(metrics, {
    name: 'reprieve_outbox_items',
    help: 'What the outbox holds that has not been delivered, of all workers together',
    labels: ['state'],
    measure: async () => byState((await operations.measureBacklog()).outbox),
  })
  gaugeOf(metrics, {
    name: 'reprieve_jobs',
    help: 'Jobs that have not ended, of all workers together',
    labels: ['state'],
    measure: async () => byState((await operations.measureBacklog()).jobs),
  })
  gaugeOf(metrics, {
    name: 'reprieve_purge_lag_seconds',
    help: 'How long ago the window ended of the user who is to be purged first, 0 where nobody is',
    measure: async () => [{ value: (await operations.measureBacklog()).purgeLagMs / 1000 }],
  })
}

const byState = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([state, value]) => ({ labels: { state }, value }))
