import { type GuessingBudget, guessingBudgets, msUntilTry } from '@reprieve/domain/service'
import type { RateCounters } from './rate-counters.ts'

/** One try of a password. */
export interface Guess {
  readonly account: string
  /** The id of the device, if this account has signed in from it before. */
  readonly knownDevice: string | null
  /** The origin of the try, as far as the transport can determine it. */
  readonly address: string
}

export interface GuessCounts {
  /**
   * Counts a try before it is made, so that many at once get no more tries than one after the other. Returns the
   * seconds to wait, 0 if it may be made now. Rejects if the try cannot be counted; then it must not be made.
   */
  readonly begin: (guess: Guess) => Promise<number>
  /** Forgives the tries that the same budget has counted. */
  readonly succeeded: (guess: Guess) => Promise<void>
}

/** Counts tries of passwords for all processes of the installation. */
export function guessCounts(counters: RateCounters): GuessCounts {
  const begin = async (key: string, budget: GuessingBudget): Promise<number> => {
    const { points, msLeft } = await counters.add(key, 1, budget.countedForMs)
    const waitMs = msUntilTry({ tries: points, sinceFirstMs: budget.countedForMs - msLeft }, budget)
    if (waitMs > 0) await counters.takeBack(key)
    return Math.ceil(waitMs / 1000)
  }
  return {
    begin: async ({ account, knownDevice, address }) => {
      if (knownDevice !== null) return begin(keyOfDevice(account, knownDevice), guessingBudgets.ofKnownDevice)
      // The address comes first: a caller who has to wait because of it must not use up the account's budget.
      const seconds = await begin(keyOfAddress(address), guessingBudgets.ofAddress)
      return seconds > 0 ? seconds : begin(keyOfAccount(account), guessingBudgets.ofUnknownDevices)
    },
    succeeded: async ({ account, knownDevice, address }) => {
      if (knownDevice !== null) return counters.forget(keyOfDevice(account, knownDevice))
      await Promise.all([counters.forget(keyOfAccount(account)), counters.takeBack(keyOfAddress(address))])
    },
  }
}

const keyOfAccount = (account: string) => `tries to sign in to ${account} from unknown devices`
const keyOfDevice = (account: string, device: string) =>
  `tries to sign in to ${account} from device ${device}`
const keyOfAddress = (address: string) => `tries to sign in from address ${address}`
