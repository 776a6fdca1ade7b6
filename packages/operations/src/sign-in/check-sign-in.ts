import { randomUUID } from 'node:crypto'
import { statements, type Transaction, write } from '@reprieve/db'
import { ok, refuse, type TenantId, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { loadAccount } from '../steps/load/load-account.ts'
import { fitsHash, isForeignHash } from '../steps/passwords/foreign-hash.ts'

export const CheckSignInInput = z.strictObject({
  userPrincipalName: z.string().max(256),
  password: z.string().max(1024),
})
export type CheckSignInInput = z.input<typeof CheckSignInInput>

/** The person who has signed in. */
export interface SignedIn {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly userPrincipalName: string
  readonly displayName: string
  readonly mustChangePassword: boolean
  /** Store it in the session; see `checkSession`. */
  readonly sessionEpoch: number
}

export type CheckSignInError = Refusal<'SignInRefused'>

/**
 * Checks a name and a password. The refusal is the same, after the same time, for an unknown, deleted or
 * blocked user and for a wrong password.
 */
export const checkSignIn = ({ storage, hashPassword, verifyPassword }: Dependencies) => {
  let nobodysHash: Promise<string> | undefined

  return async (given: CheckSignInInput): Promise<Answer<SignedIn, CheckSignInError>> => {
    const input = CheckSignInInput.safeParse(given)
    // Made once by the first caller, so that the answer takes the same time whether or not the user exists.
    nobodysHash ??= hashPassword(randomUUID())
    const somebodysHash = await nobodysHash
    if (!input.success) return refuse({ type: 'SignInRefused' })
    const { userPrincipalName, password } = input.data
    const found = await storage.read(() => loadAccount(userPrincipalName.trim()))
    const passwordHash = found?.passwordHash ?? somebodysHash
    const isForeign = isForeignHash(passwordHash)
    // Other directories' hashes are checked faster than ours, which would reveal who has one.
    if (isForeign) await verifyPassword(somebodysHash, password)
    const isRight = await fitsHash(verifyPassword, passwordHash, password)
    const mayEnter = found !== null && found.passwordHash !== null && !found.signInBlocked
    if (!isRight || !mayEnter) return refuse({ type: 'SignInRefused' })
    if (isForeign) {
      const { tenantId, userId } = found
      const to = await hashPassword(password)
      await storage.transaction(tenantId, () => replaceHash({ tenantId, userId, from: passwordHash, to }))
    }
    const { passwordHash: _, signInBlocked, firstName, lastName, ...signedIn } = found
    return ok(signedIn)
  }
}

/** Stores the password that has just been right in our own form (R58). */
function* replaceHash(password: {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly from: string
  readonly to: string
}): Transaction<void> {
  yield* write(statements.replacePasswordHash, password)
}
