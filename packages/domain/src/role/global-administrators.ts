import type { UserId } from '../ids.ts'

/** What decides whether an account can sign in. */
export interface SignInMeans {
  readonly signInBlocked: boolean
  readonly hasPassword: boolean
  /** Whether an issuer outside this installation may speak for the people of the tenant. */
  readonly hasOutsideIssuer: boolean
}

export const canSignIn = ({ signInBlocked, hasPassword, hasOutsideIssuer }: SignInMeans): boolean =>
  !signInBlocked && (hasPassword || hasOutsideIssuer)

/** The tenant's active Global Administrators, each with whether it can sign in. */
export type GlobalAdministrators = ReadonlyMap<UserId, boolean>

export interface AdministratorCount {
  readonly total: number
  /** Those of them who can sign in. */
  readonly able: number
}

export function countAdministrators(administrators: GlobalAdministrators): AdministratorCount {
  let able = 0
  for (const isAble of administrators.values()) if (isAble) able += 1
  return { total: administrators.size, able }
}

/**
 * Whether the tenant would be locked out if this Global Administrator were one no more, or could no longer sign in (R8). One
 * who cannot sign in may go as long as another one stays, able or not: that changes nothing about who can get in.
 */
export const wouldLockOut = (isAble: boolean, others: AdministratorCount): boolean =>
  isAble ? others.able < 1 : others.total < 1

/** Whether this user is the last Global Administrator who can sign in (R8); false for whoever is none. */
export function isLastGlobalAdministrator(userId: UserId, administrators: GlobalAdministrators): boolean {
  const isAble = administrators.get(userId)
  if (isAble === undefined) return false
  const { total, able } = countAdministrators(administrators)
  return wouldLockOut(isAble, { total: total - 1, able: able - (isAble ? 1 : 0) })
}
