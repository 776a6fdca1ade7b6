import { guessCounts } from '../steps/sign-in/guess-counts.ts'
import type { Operations } from '../use-cases.ts'
import type { CheckSignInInput, SignedIn } from './check-sign-in.ts'

export type SignInOutcome =
  | {
      readonly outcome: 'signed-in'
      readonly account: SignedIn
      /** The new value of the browser's cookie `deviceCookie`. */
      readonly deviceMarks: string
    }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'slowed-down'; readonly seconds: number }

/** The origin of a try. */
export interface SignInOrigin {
  /** The network address, as far as the transport can determine it. */
  readonly address: string
  /** The present value of the browser's cookie `deviceCookie`. */
  readonly deviceMarks: string | undefined
}

export type LimitedSignIn = (input: CheckSignInInput, origin: SignInOrigin) => Promise<SignInOutcome>

/**
 * Checks a name and a password, but limits guessing (`guessingBudgets`), whichever process is asked and however the
 * name is spelled. Rejects if the try cannot be counted.
 */
export function createLimitedSignIn({
  checkSignIn,
  whomAGuessIsAbout,
  rateCounters,
  knownDevices,
}: Pick<Operations, 'checkSignIn' | 'whomAGuessIsAbout' | 'rateCounters' | 'knownDevices'>): LimitedSignIn {
  const counts = guessCounts(rateCounters)
  return async (input, { address, deviceMarks }) => {
    const account = await whomAGuessIsAbout(input.userPrincipalName)
    const guess = { account, address, knownDevice: await knownDevices.find(deviceMarks, account) }
    const seconds = await counts.begin(guess)
    if (seconds > 0) return { outcome: 'slowed-down', seconds }
    const answer = await checkSignIn(input)
    if (!answer.ok) return { outcome: 'refused' }
    await counts.succeeded(guess)
    return {
      outcome: 'signed-in',
      account: answer.value,
      deviceMarks: await knownDevices.remember(deviceMarks, account),
    }
  }
}
