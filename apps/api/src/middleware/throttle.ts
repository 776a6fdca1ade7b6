import type { TenantId } from '@reprieve/domain'
import type { RateCounters } from '@reprieve/operations'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { countTogether } from './count-together.ts'

/** Limits in requests a minute. */
export interface RateLimits {
  /** For all requests of one tenant: a partner with its technicians and applications. */
  readonly perPartner: number
  /** For requests about one customer. */
  readonly perCustomer: number
}

/** Counts a request and returns how many seconds to wait before the next; 0 if this one may continue. */
export type Throttle = (partnerId: TenantId, customerId: TenantId | undefined) => Promise<number>

/**
 * Keeps one caller from using up the service for all others. Requests are counted by this process alone, or together
 * with others through `shared`.
 */
export function createThrottle(
  { perPartner, perCustomer }: RateLimits,
  shared: RateCounters | null,
): Throttle {
  const partners = count(perPartner, shared)
  const pairs = count(perCustomer, shared)
  return async (partnerId, customerId) => {
    // The partner is counted first, so that invented customers cannot fill the memory.
    const wait = await partners(partnerId)
    return wait > 0 || customerId === undefined ? wait : pairs(`${partnerId} ${customerId}`)
  }
}

const seconds = 60

function count(points: number, shared: RateCounters | null): (key: string) => Promise<number> {
  const add = shared === null ? countAlone(points) : countTogether(shared, seconds * 1000)
  return async (key) => {
    const { points: consumed, msLeft } = await add(key)
    return consumed > points ? Math.max(1, Math.ceil(msLeft / 1000)) : 0
  }
}

function countAlone(points: number) {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (key: string) => {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key)
    return { points: consumedPoints, msLeft: msBeforeNext }
  }
}
