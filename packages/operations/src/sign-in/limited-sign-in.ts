import type { Answer } from '../answer.ts'
import type { CheckSignInError, CheckSignInInput, SignedIn } from './check-sign-in.ts'
import { createSignInLimiter } from './sign-in-limiter.ts'

export type SignInOutcome =
  | { readonly outcome: 'signed-in'; readonly account: SignedIn }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'slowed-down'; readonly seconds: number }

/** `address` is where the try comes from, as far as the transport can tell. */
export type LimitedSignIn = (input: CheckSignInInput, address: string) => Promise<SignInOutcome>

/** Checks a name and a password, but not as often as somebody who guesses would like. Counts for itself. */
export function createLimitedSignIn(
  checkSignIn: (input: CheckSignInInput) => Promise<Answer<SignedIn, CheckSignInError>>,
): LimitedSignIn {
  const limiter = createSignInLimiter({ failures: 5, perSeconds: 60 }, { failures: 50, perSeconds: 300 })
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
