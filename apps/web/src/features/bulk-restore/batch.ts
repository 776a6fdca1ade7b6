/** A deleted user that was selected for a restore together with others. */
export interface BatchUser {
  readonly id: string
  readonly displayName: string
  /** The user name before the deletion. */
  readonly userPrincipalName: string
  /** The new user name, if a file asks for one. */
  readonly newUserPrincipalName?: string
}

/** As many users as a person can review before a restore. The server accepts no more. */
export const batchAtMost = 5_000

/** Stores the selected users for as long as the window is open, because so many ids do not fit an address. */
export const keepBatch = (tenantId: string, users: readonly BatchUser[]): void =>
  sessionStorage.setItem(keyOf(tenantId), JSON.stringify(users.map(toKept)))

/** The users selected last in this window; empty if there are none. */
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
