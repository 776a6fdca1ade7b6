import type { Operations } from '../use-cases.ts'
import type { CheckSignInInput, SignedIn } from './check-sign-in.ts'
import { createSignInLimiter } from './sign-in-limiter.ts'

export type SignInOutcome =
  | { readonly outcome: 'signed-in'; readonly account: SignedIn }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'slowed-down'; readonly seconds: number }

/** `address` is where the try comes from, as far as the transport can tell. */
export type LimitedSignIn = (input: CheckSignInInput, address: string) => Promise<SignInOutcome>

const byAccount = { failures: 5, perSeconds: 60 }
const byAddress = { failures: 50, perSeconds: 300 }

/**
 * Checks a name and a password, but not as often as somebody who guesses would like, whichever process is asked and however
 * the name is written. Fails where the try cannot be counted.
 */
export function createLimitedSignIn({
  checkSignIn,
  whomAGuessIsAbout,
  rateCounters,
}: Pick<Operations, 'checkSignIn' | 'whomAGuessIsAbout' | 'rateCounters'>): LimitedSignIn {
  const limiter = createSignInLimiter(byAccount, byAddress, rateCounters)
  return async (input, address) => {
    const account = await whomAGuessIsAbout(input.userPrincipalName)
    const seconds = await limiter.begin(account, address)
    if (seconds > 0) return { outcome: 'slowed-down', seconds }
    const answer = await checkSignIn(input)
    if (!answer.ok) return { outcome: 'refused' }
    await limiter.succeeded(account, address)
    return { outcome: 'signed-in', account: answer.value }
  }
}
