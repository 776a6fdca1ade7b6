import type { Answer } from '../answer.ts'
import type { RateCounters } from '../rates/rate-counters.ts'
import type { CheckSignInError, CheckSignInInput, SignedIn } from './check-sign-in.ts'
import { createSignInLimiter } from './sign-in-limiter.ts'

export type SignInOutcome =
  | { readonly outcome: 'signed-in'; readonly account: SignedIn }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'slowed-down'; readonly seconds: number }

/** `address` is where the try comes from, as far as the transport can tell. */
export type LimitedSignIn = (input: CheckSignInInput, address: string) => Promise<SignInOutcome>

const byName = { failures: 5, perSeconds: 60 }
const byAddress = { failures: 50, perSeconds: 300 }

/** Checks a name and a password, but not as often as somebody who guesses would like, whichever process he asks. */
export function createLimitedSignIn(
  checkSignIn: (input: CheckSignInInput) => Promise<Answer<SignedIn, CheckSignInError>>,
  counters: RateCounters,
): LimitedSignIn {
  const limiter = createSignInLimiter(byName, byAddress, counters)
  return async (input, address) => {
    const name = input.userPrincipalName
    const seconds = await limiter.secondsToWait(name, address)
    if (seconds > 0) return { outcome: 'slowed-down', seconds }
    const answer = await checkSignIn(input)
    if (!answer.ok) {
      await limiter.failed(name, address)
      return { outcome: 'refused' }
    }
    await limiter.succeeded(name)
    return { outcome: 'signed-in', account: answer.value }
  }
}
