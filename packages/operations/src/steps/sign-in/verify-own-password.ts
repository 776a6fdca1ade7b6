import { row, statements } from '@reprieve/db'
import { ok, type Result, refuse, type UserActor } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { fitsHash } from '../passwords/foreign-hash.ts'
import { type Guess, guessCounts } from './guess-counts.ts'
import { rateCounters } from './rate-counters.ts'

/** The stored hash that the caller's password matches. Wrong passwords count as guesses. */
export async function verifyOwnPassword(
  dependencies: Dependencies,
  context: OperationContext,
  password: string,
): Promise<Result<string, Refusal<'SignInRefused' | 'TooManyAttempts'>>> {
  const { storage, verifyPassword } = dependencies
  const actor = ownActor(context)
  const account = actor && (await storage.read(() => loadCredentials(actor)))
  const verifiedHash = account?.passwordHash
  if (actor === null || typeof verifiedHash !== 'string') return refuse({ type: 'SignInRefused' })
  const counts = guessCounts(rateCounters(dependencies))
  const guess = guessOf(actor)
  const seconds = await counts.begin(guess)
  if (seconds > 0) return refuse({ type: 'TooManyAttempts', seconds })
  if (!(await fitsHash(verifyPassword, verifiedHash, password))) return refuse({ type: 'SignInRefused' })
  await counts.succeeded(guess)
  return ok(verifiedHash)
}

/** The caller, if a person asks about itself; null for another tenant, or for a caller that is not a person. */
export const ownActor = ({ actor, tenantId }: OperationContext): UserActor | null =>
  actor.kind === 'user' && actor.tenantId === tenantId ? actor : null

export function* loadCredentials({ tenantId, userId }: UserActor) {
  return yield* row(statements.credentialsOfActiveUser, { tenantId, userId })
}

/**
 * Somebody with a stolen session guesses as from a known device: that budget is separate, so guessing keeps nobody from
 * signing in.
 */
const guessOf = ({ tenantId, userId }: UserActor): Guess => ({
  account: `${tenantId}/${userId}`,
  knownDevice: 'that is signed in',
  address: '',
})
