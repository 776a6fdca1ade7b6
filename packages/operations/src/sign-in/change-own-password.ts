import { ok, type Result, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { checkPasswordAgainstNames, checkPasswordStrength } from '../steps/passwords/check-password.ts'
import { storePassword } from '../steps/passwords/store-password.ts'
import { loadCredentials, ownActor, verifyOwnPassword } from '../steps/sign-in/verify-own-password.ts'

export const ChangeOwnPasswordInput = z.strictObject({
  currentPassword: z.string().max(1024),
  newPassword: z.string().max(1024),
})
export type ChangeOwnPasswordInput = z.input<typeof ChangeOwnPasswordInput>

export interface OwnPasswordChanged {
  /** All other sessions become invalid. The caller's session continues under this epoch. */
  readonly sessionEpoch: number
}

export type ChangeOwnPasswordError =
  | WriteError
  | Refusal<'SignInRefused' | 'PasswordTooWeak' | 'TooManyAttempts'>

interface Prepared {
  /** The stored hash that the current password matches. */
  readonly verifiedHash: string
  readonly passwordHash: string
}

/** Replaces the caller's own password, and ends the caller's other sessions (R33). */
export const changeOwnPassword = defineOperation<OwnPasswordChanged, ChangeOwnPasswordError>()({
  name: 'changeOwnPassword',
  requires: null,
  input: ChangeOwnPasswordInput,
  targetOf: () => null,
  async prepare(dependencies, input, context): Promise<Result<Prepared, ChangeOwnPasswordError>> {
    const verified = await verifyOwnPassword(dependencies, context, input.currentPassword)
    if (!verified.ok) return verified
    const { verifyPassword, hashPassword } = dependencies
    const verifiedHash = verified.value
    const strong = await checkPasswordStrength(input.newPassword)
    if (!strong.ok) return strong
    // Whoever handed out a temporary password knows it, so it must not be kept.
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
