/** A deleted user that was chosen to be restored with others. */
export interface BatchUser {
  readonly id: string
  readonly displayName: string
  /** The user name that it had. */
  readonly userPrincipalName: string
  /** The one that it is to get instead, where a file says so. */
  readonly newUserPrincipalName?: string
}

/** As many as a person can look through before a restore; the server takes no more. */
export const batchAtMost = 5_000

/** Keeps a choice of users for as long as the window is open, as so many ids do not fit an address. */
export const keepBatch = (tenantId: string, users: readonly BatchUser[]): void =>
  sessionStorage.setItem(keyOf(tenantId), JSON.stringify(users.map(toKept)))

/** The users that were chosen last in this window; none where there is no such choice. */
export function readBatch(tenantId: string): readonly BatchUser[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(tenantId)) ?? '[]')
  return Array.isArray(kept) ? kept.filter(isBatchUser).slice(0, batchAtMost) : []
}

const keyOf = (tenantId: string): string => `reprieve.batch.${tenantId}`

const toKept = ({ id, displayName, userPrincipalName, newUserPrincipalName }: BatchUser): BatchUser => ({
  id,
  displayName,
  userPrincipalName,
  ...(newUserPrincipalName !== undefined && { newUserPrincipalName }),
})

const isBatchUser = (value: unknown): value is BatchUser =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'displayName', 'userPrincipalName'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  ['string', 'undefined'].includes(typeof Reflect.get(value, 'newUserPrincipalName'))
