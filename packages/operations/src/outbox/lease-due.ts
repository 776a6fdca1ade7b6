import { rows, statements } from '@reprieve/db'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import type { DueDelivery } from '../steps/delivery/due-delivery.ts'
import { leaseDelivery } from '../steps/delivery/lease-delivery.ts'

export const LeaseDueInput = z.strictObject({
  kind: z.enum(['mail', 'webhook']).default('mail'),
  limit: z.number().int().min(1).max(100).default(10),
  /** How long nobody else gets the same delivery. After that it counts as not delivered. */
  leaseSeconds: z.number().int().min(1).max(3600).default(120),
  /** Subscriptions that the caller is delivering to, one entry for each delivery. */
  inFlight: z.array(z.string()).default([]),
  /** Concurrent deliveries to one subscription, limited so that one that does not answer delays no other. */
  perTarget: z.number().int().min(1).default(100),
})
export type LeaseDueInput = z.input<typeof LeaseDueInput>

/** Leases deliveries that are due, so that no other process sends them meanwhile. */
export const leaseDue =
  (dependencies: Pick<Dependencies, 'storage' | 'now' | 'tombstoneKey'>) =>
  async (given: LeaseDueInput): Promise<readonly DueDelivery[]> => {
    const { storage, now: clock, tombstoneKey } = dependencies
    const { kind, limit, leaseSeconds, inFlight, perTarget } = LeaseDueInput.parse(given)
    const now = clock()
    const countByTarget = new Map<string, number>()
    for (const target of inFlight) countByTarget.set(target, (countByTarget.get(target) ?? 0) + 1)
    const busy = [...countByTarget].filter(([, count]) => count >= perTarget).map(([target]) => target)
    const due = await storage.read(() => rows(statements.dueInOutbox, { kind, busy, now, limit }))
    const leasedUntil = new Date(now.getTime() + leaseSeconds * 1000)
    const leased: DueDelivery[] = []
    for (const { tenantId, id, target } of due) {
      const count = target === null ? 0 : (countByTarget.get(target) ?? 0)
      if (count >= perTarget) continue
      if (target !== null) countByTarget.set(target, count + 1)
      const place = { tenantId, id, now, leasedUntil, key: tombstoneKey }
      const delivery = await storage.transaction(tenantId, () => leaseDelivery(place))
      if (delivery !== null) leased.push(delivery)
    }
    return leased
  }
