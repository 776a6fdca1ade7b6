import { setTimeout } from 'node:timers/promises'
import type { Log } from '@reprieve/observe'
import type { DueDelivery, Failure, Operations } from '@reprieve/operations'

/** A channel for deliveries, with the number of deliveries that it bears at once. */
export interface Lane {
  readonly kind: 'mail' | 'webhook'
  readonly atOnce: number
  /** Number of deliveries to one subscription at once. */
  readonly perTarget: number
  /** Longer than all timeouts of a delivery together, so that no other worker makes the same delivery meanwhile. */
  readonly leaseSeconds: number
  /** Makes a delivery. It never rejects. */
  readonly deliver: (due: DueDelivery) => Promise<Delivered>
}

export type Delivered =
  | { readonly ok: true; readonly rejected: number }
  /** `reason` must be free of secrets. */
  | { readonly ok: false; readonly reason: string; readonly failure: Failure }

export interface OutboxDependencies {
  readonly operations: Pick<Operations, 'leaseDue' | 'markDelivered' | 'markFailed'>
  readonly lane: Lane
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>
}

/** Delivers what is due until nothing is left. A slow receiver delays no deliveries to others. */
export function outboxRound(dependencies: OutboxDependencies): (signal: AbortSignal) => Promise<void> {
  const { operations, lane } = dependencies
  const { kind, leaseSeconds, perTarget } = lane
  return async (signal) => {
    const running = new Map<Promise<void>, string | null>()
    const faults: unknown[] = []
    for (;;) {
      const limit = lane.atOnce - running.size
      const inFlight = [...running.values()].flatMap((target) => target ?? [])
      const mayLease = !signal.aborted && faults.length === 0 && limit > 0
      const due = mayLease
        ? await operations.leaseDue({ kind, limit, leaseSeconds, inFlight, perTarget })
        : []
      for (const one of due) {
        const delivery = deliver(dependencies, one)
          .catch((fault) => faults.push(fault))
          .then(() => {
            running.delete(delivery)
          })
        running.set(delivery, one.target)
      }
      if (running.size === 0) break
      await anyOf([...running.keys()])
    }
    if (faults.length > 0) throw new AggregateError(faults, 'the outcome of a delivery could not be recorded')
  }
}

const longestWaitMs = 1000

/** Waits until one of them is done, but not for long, because something new may be due meanwhile. */
async function anyOf(deliveries: readonly Promise<void>[]): Promise<void> {
  const done = new AbortController()
  const pause = setTimeout(longestWaitMs, undefined, { signal: done.signal }).catch(() => {})
  await Promise.race([...deliveries, pause])
  done.abort()
}

async function deliver({ operations, lane, log }: OutboxDependencies, due: DueDelivery): Promise<void> {
  const { tenantId, id, attempt } = due
  const mark = { tenantId, id, attempt }
  const about = { deliveryId: id, tenantId, attempt }
  const what = lane.kind
  const delivered = await lane.deliver(due)
  if (!delivered.ok) {
    const { reason, failure } = delivered
    const state = await operations.markFailed(mark, reason, failure)
    if (state === 'dead') log.error({ ...about, reason }, `a ${what} was given up`)
    else log.warn({ ...about, reason }, `a ${what} could not be delivered and will be tried again`)
    return
  }
  await operations.markDelivered(mark)
  const { rejected } = delivered
  if (rejected > 0) log.warn({ ...about, rejected }, 'a mail did not reach all its recipients')
  else log.info(about, `delivered a ${what}`)
}
