import type { TenantId } from '@reprieve/domain'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Requests a minute. */
export interface RateLimits {
  /** Of all that belong to one tenant: a partner with its technicians and applications. */
  readonly perPartner: number
  /** Of those about one customer. */
  readonly perCustomer: number
}

/** Counts a request and says how many seconds to wait before the next; 0 if this one may go on. */
export type Throttle = (partnerId: TenantId, customerId: TenantId | undefined) => Promise<number>

/** Keeps one caller from taking the service from all others. Counted in memory, by each process for itself. */
export function createThrottle({ perPartner, perCustomer }: RateLimits): Throttle {
  const partners = count(perPartner)
  const pairs = count(perCustomer)
  return async (partnerId, customerId) => {
    // First, so that inventing customers cannot fill the memory.
    const wait = await partners(partnerId)
    return wait > 0 || customerId === undefined ? wait : pairs(`${partnerId} ${customerId}`)
  }
}

function count(points: number): (key: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ points, duration: 60 })
  return async (key) => {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key)
    return consumedPoints > points ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : 0
  }
}
