import type { TenantId, UserId } from '@reprieve/domain'
import { type Guess, guessCounts } from '../steps/sign-in/guess-counts.ts'
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

/** A try to sign in, for the log of security events. It has ids and no names: people type passwords where a name belongs. */
export interface SignInAttempt {
  readonly outcome: SignInOutcome['outcome']
  readonly method: 'password'
  /** Null where the name is nobody's, as is the user's id. */
  readonly tenantId: TenantId | null
  readonly userId: UserId | null
  readonly address: string
  readonly isKnownDevice: boolean
}

export type LimitedSignIn = (input: CheckSignInInput, origin: SignInOrigin) => Promise<SignInOutcome>

/**
 * Checks a name and a password, but limits guessing (`guessingBudgets`), whichever process is asked and however the
 * name is spelled, and tells `note` of each try. Rejects if the try cannot be counted.
 */
export function createLimitedSignIn(
  {
    checkSignIn,
    whomAGuessIsAbout,
    rateCounters,
    knownDevices,
  }: Pick<Operations, 'checkSignIn' | 'whomAGuessIsAbout' | 'rateCounters' | 'knownDevices'>,
  note: (attempt: SignInAttempt) => void,
): LimitedSignIn {
  const counts = guessCounts(rateCounters)
  return async (input, origin) => {
    const guessed = await whomAGuessIsAbout(input.userPrincipalName)
    const knownDevice = await knownDevices.find(origin.deviceMarks, guessed.key)
    const { address } = origin
    const answer = await tryToSignIn(input, origin, { account: guessed.key, address, knownDevice })
    const { tenantId = null, userId = null } = guessed.account ?? {}
    const isKnownDevice = knownDevice !== null
    note({ outcome: answer.outcome, method: 'password', tenantId, userId, address, isKnownDevice })
    return answer
  }

  async function tryToSignIn(
    input: CheckSignInInput,
    { deviceMarks }: SignInOrigin,
    guess: Guess,
  ): Promise<SignInOutcome> {
    const seconds = await counts.begin(guess)
    if (seconds > 0) return { outcome: 'slowed-down', seconds }
    const answer = await checkSignIn(input)
    if (!answer.ok) return { outcome: 'refused' }
    await counts.succeeded(guess)
    return {
      outcome: 'signed-in',
      account: answer.value,
      deviceMarks: await knownDevices.remember(deviceMarks, guess.account),
    }
  }
}
