/** A line of the list of active users, as the browser gets it. */
export interface UserRow {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  /** Names of the products. */
  readonly licences: readonly string[]
  readonly signInBlocked: boolean
  /** Why it is held; null if it is not. */
  readonly holdReason: string | null
}
