import { row, statements } from '@reprieve/db'
import { ok, type Result, refuse, type UserActor } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import { defineOperation } from '../run/define-operation.ts'
import { checkPasswordAgainstNames, checkPasswordStrength } from '../steps/passwords/check-password.ts'
import { storePassword } from '../steps/passwords/store-password.ts'
import { type Guess, guessCounts } from '../steps/sign-in/guess-counts.ts'
import { rateCounters } from '../steps/sign-in/rate-counters.ts'

export const ChangeOwnPasswordInput = z.object({
  currentPassword: z.string().max(1024),
  newPassword: z.string().max(1024),
})
export type ChangeOwnPasswordInput = z.input<typeof ChangeOwnPasswordInput>

export interface OwnPasswordChanged {
  /** All other sessions are void; the one that asked goes on under this epoch. */
  readonly sessionEpoch: number
}

export type ChangeOwnPasswordError =
  | WriteError
  | Refusal<'SignInRefused' | 'PasswordTooWeak' | 'TooManyAttempts'>

interface Prepared {
  /** The hash that the current password was found to fit. */
  readonly verifiedHash: string
  readonly passwordHash: string
}

/** Replaces the password of the person who asks, and ends that person's other sessions (R33). */
export const changeOwnPassword = defineOperation<OwnPasswordChanged, ChangeOwnPasswordError>()({
  name: 'changeOwnPassword',
  requires: null,
  input: ChangeOwnPasswordInput,
  targetOf: () => null,
  async prepare(dependencies, input, context): Promise<Result<Prepared, ChangeOwnPasswordError>> {
    const { storage, verifyPassword, hashPassword } = dependencies
    const actor = ownActor(context)
    const account = actor && (await storage.read(() => loadCredentials(actor)))
    const verifiedHash = account?.passwordHash
    if (actor === null || typeof verifiedHash !== 'string') return refuse({ type: 'SignInRefused' })
    const counts = guessCounts(rateCounters(dependencies))
    const guess = guessOf(actor)
    const seconds = await counts.begin(guess)
    if (seconds > 0) return refuse({ type: 'TooManyAttempts', seconds })
    if (!(await verifyPassword(verifiedHash, input.currentPassword))) return refuse({ type: 'SignInRefused' })
    await counts.succeeded(guess)
    const strong = await checkPasswordStrength(input.newPassword)
    if (!strong.ok) return strong
    // Whoever handed out a temporary password knows it, so it must not stay.
    if (await verifyPassword(verifiedHash, input.newPassword))
      return refuse({ type: 'PasswordTooWeak', problem: 'unchanged' })
    return ok({ verifiedHash, passwordHash: await hashPassword(input.newPassword) })
  },
  *run({ context, input, prepared, now }) {
    const actor = ownActor(context)
    const account = actor === null ? undefined : yield* loadCredentials(actor)
    if (actor === null || account?.passwordHash !== prepared.verifiedHash)
      return refuse({ type: 'SignInRefused' })
    const nameless = checkPasswordAgainstNames(input.newPassword, account)
    if (!nameless.ok) return nameless
    const { tenantId, userId } = actor
    const { passwordHash } = prepared
    yield* storePassword({ user: { tenantId, id: userId }, passwordHash, mustChange: false, now })
    return ok({
      value: { sessionEpoch: account.sessionEpoch + 1 },
      audit: { targetId: userId, targetName: account.userPrincipalName },
    })
  },
})

/**
 * Whoever has somebody's session guesses the password as from a device that is known: the budget is one of its own, so that
 * it keeps nobody from signing in.
 */
const guessOf = ({ tenantId, userId }: UserActor): Guess => ({
  account: `${tenantId}/${userId}`,
  knownDevice: 'that is signed in',
  address: '',
})

/** Null where somebody else's tenant is meant. */
const ownActor = ({ actor, tenantId }: OperationContext): UserActor | null =>
  actor.kind === 'user' && actor.tenantId === tenantId ? actor : null

function* loadCredentials({ tenantId, userId }: UserActor) {
  return yield* row(statements.credentialsOfActiveUser, { tenantId, userId })
}
