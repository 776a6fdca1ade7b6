import type { RateCounters } from '../rates/rate-counters.ts'

export interface SignInLimiter {
  /** Counts a try before it is made. Seconds to wait; 0 if it may be made now. A try that cannot be counted is none. */
  readonly begin: (account: string, address: string) => Promise<number>
  /** Takes the count of a try back that was right, and forgives the account the ones before. */
  readonly succeeded: (account: string, address: string) => Promise<void>
}

interface Allowance {
  readonly failures: number
  readonly perSeconds: number
}

/**
 * Slows down guessing: so many tries at one account, and so many from one address, then every further one waits. Each is
 * counted before it is looked at, so that of many at once no more are let through than of one after the other.
 */
export function createSignInLimiter(
  byAccount: Allowance,
  byAddress: Allowance,
  counters: RateCounters,
): SignInLimiter {
  const accounts = count('account', byAccount, counters)
  const addresses = count('address', byAddress, counters)
  return {
    begin: async (account, address) =>
      Math.max(...(await Promise.all([accounts.add(account), addresses.add(address)]))),
    succeeded: async (account, address) => {
      await Promise.all([accounts.forget(account), addresses.takeBack(address)])
    },
  }
}

function count(kind: string, { failures, perSeconds }: Allowance, counters: RateCounters) {
  const named = (key: string) => `tries to sign in by ${kind} ${key}`
  const lengthMs = perSeconds * 1000
  return {
    add: async (key: string) => {
      const { points, msLeft } = await counters.add(named(key), 1, lengthMs)
      return points > failures ? Math.ceil(msLeft / 1000) : 0
    },
    takeBack: (key: string) => counters.add(named(key), -1, lengthMs),
    forget: (key: string) => counters.forget(named(key)),
  }
}
