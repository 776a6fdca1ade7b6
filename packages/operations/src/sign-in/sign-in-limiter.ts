import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { RateCounters } from '../rates/rate-counters.ts'

export interface SignInLimiter {
  /** Seconds to wait before the next try; 0 if it may be made now. */
  readonly secondsToWait: (name: string, address: string) => Promise<number>
  readonly failed: (name: string, address: string) => Promise<void>
  readonly succeeded: (name: string) => Promise<void>
}

interface Allowance {
  readonly failures: number
  readonly perSeconds: number
}

/**
 * Slows down guessing: so many failures for one name, and so many from one address, then every further try waits.
 * `shared` counts for all processes; without it this one counts for itself, in memory.
 */
export function createSignInLimiter(
  byName: Allowance,
  byAddress: Allowance,
  shared: RateCounters | null,
): SignInLimiter {
  const [names, addresses] = [counterOf('name', byName, shared), counterOf('address', byAddress, shared)]
  return {
    secondsToWait: async (name, address) =>
      Math.max(await names.secondsToWait(keyOf(name)), await addresses.secondsToWait(address)),
    failed: async (name, address) => {
      await Promise.all([names.add(keyOf(name)), addresses.add(address)])
    },
    succeeded: (name) => names.forget(keyOf(name)),
  }
}

interface Counter {
  add(key: string): Promise<unknown>
  secondsToWait(key: string): Promise<number>
  forget(key: string): Promise<void>
}

const keyOf = (name: string): string => name.trim().toLowerCase().slice(0, 128)

const counterOf = (kind: string, allowance: Allowance, shared: RateCounters | null): Counter =>
  shared === null ? countAlone(kind, allowance) : countTogether(kind, allowance, shared)

function countAlone(keyPrefix: string, { failures, perSeconds }: Allowance): Counter {
  const limiter = new RateLimiterMemory({ keyPrefix, points: failures, duration: perSeconds })
  return {
    add: (key) => limiter.penalty(key),
    secondsToWait: async (key) => {
      const spent = await limiter.get(key)
      return spent && spent.consumedPoints >= failures ? Math.ceil(spent.msBeforeNext / 1000) : 0
    },
    forget: async (key) => {
      await limiter.delete(key)
    },
  }
}

function countTogether(kind: string, { failures, perSeconds }: Allowance, shared: RateCounters): Counter {
  const named = (key: string) => `failed sign-ins by ${kind} ${key}`
  return {
    add: (key) => shared.add(named(key), 1, perSeconds * 1000),
    secondsToWait: async (key) => {
      const { points, msLeft } = await shared.read(named(key))
      return points >= failures ? Math.ceil(msLeft / 1000) : 0
    },
    forget: (key) => shared.forget(named(key)),
  }
}
