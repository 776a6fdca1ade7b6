import type { UserId } from '../ids.ts'

/** What decides whether an account can sign in. */
export interface SignInMeans {
  readonly signInBlocked: boolean
  readonly hasPassword: boolean
  /** Whether users of the tenant can sign in with tokens of an outside issuer. */
  readonly hasOutsideIssuer: boolean
}

/** Whether a user can sign in, and if not, why. */
export type SignIn = 'possible' | 'blocked' | 'no-password'

/**
 * Whether the account can sign in. A block is reported before a missing password, because a password would not help a
 * blocked account.
 */
export function signInOf(means: SignInMeans): SignIn {
  if (means.signInBlocked) return 'blocked'
  return canSignIn(means) ? 'possible' : 'no-password'
}

/** Whether an account can sign in: it is not blocked, and it has a password or can use an outside issuer. */
export const canSignIn = ({ signInBlocked, hasPassword, hasOutsideIssuer }: SignInMeans): boolean =>
  !signInBlocked && (hasPassword || hasOutsideIssuer)

/** The tenant's active Global Administrators. The value says whether the user can sign in. */
export type GlobalAdministrators = ReadonlyMap<UserId, boolean>

export interface AdministratorCount {
  readonly total: number
  /** Global Administrators who can sign in. */
  readonly able: number
}

export function countAdministrators(administrators: GlobalAdministrators): AdministratorCount {
  let able = 0
  for (const isAble of administrators.values()) if (isAble) able += 1
  return { total: administrators.size, able }
}

/**
 * Whether the tenant would be locked out if this Global Administrator lost the role or the ability to sign in (R8). One
 * who cannot sign in may go as long as any other stays, because that does not change who can get in.
 */
export const wouldLockOut = (isAble: boolean, others: AdministratorCount): boolean =>
  isAble ? others.able < 1 : others.total < 1

/** Whether this user is the last Global Administrator who can sign in (R8). */
export function isLastGlobalAdministrator(userId: UserId, administrators: GlobalAdministrators): boolean {
  const isAble = administrators.get(userId)
  if (isAble === undefined) return false
  const { total, able } = countAdministrators(administrators)
  return wouldLockOut(isAble, { total: total - 1, able: able - (isAble ? 1 : 0) })
}
