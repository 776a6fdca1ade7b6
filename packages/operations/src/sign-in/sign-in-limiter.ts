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

/** Slows down guessing: so many failures for one name, and so many from one address, then every further try waits. */
export function createSignInLimiter(
  byName: Allowance,
  byAddress: Allowance,
  counters: RateCounters,
): SignInLimiter {
  const [names, addresses] = [count('name', byName, counters), count('address', byAddress, counters)]
  return {
    secondsToWait: async (name, address) =>
      Math.max(await names.secondsToWait(keyOf(name)), await addresses.secondsToWait(address)),
    failed: async (name, address) => {
      await Promise.all([names.add(keyOf(name)), addresses.add(address)])
    },
    succeeded: (name) => names.forget(keyOf(name)),
  }
}

const keyOf = (name: string): string => name.trim().toLowerCase().slice(0, 128)

function count(kind: string, { failures, perSeconds }: Allowance, counters: RateCounters) {
  const named = (key: string) => `failed sign-ins by ${kind} ${key}`
  return {
    add: (key: string) => counters.add(named(key), 1, perSeconds * 1000),
    secondsToWait: async (key: string) => {
      const { points, msLeft } = await counters.read(named(key))
      return points >= failures ? Math.ceil(msLeft / 1000) : 0
    },
    forget: (key: string) => counters.forget(named(key)),
  }
}
