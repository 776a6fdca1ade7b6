import { RateLimiterMemory } from 'rate-limiter-flexible'

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
 * Kept in memory, as it is there to make guessing slow and not to keep books.
 */
export function createSignInLimiter(byName: Allowance, byAddress: Allowance): SignInLimiter {
  const names = limiterOf('name', byName)
  const addresses = limiterOf('address', byAddress)
  return {
    secondsToWait: async (name, address) =>
      Math.max(await waitFor(names, keyOf(name)), await waitFor(addresses, address)),
    failed: async (name, address) => {
      await Promise.all([names.penalty(keyOf(name)), addresses.penalty(address)])
    },
    succeeded: async (name) => {
      await names.delete(keyOf(name))
    },
  }
}

const limiterOf = (keyPrefix: string, { failures, perSeconds }: Allowance) =>
  new RateLimiterMemory({ keyPrefix, points: failures, duration: perSeconds })

const keyOf = (name: string): string => name.trim().toLowerCase().slice(0, 128)

async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number> {
  const spent = await limiter.get(key)
  return spent && spent.consumedPoints >= limiter.points ? Math.ceil(spent.msBeforeNext / 1000) : 0
}
