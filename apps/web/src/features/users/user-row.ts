/** A line of the list of active users, as the browser receives it. */
export interface UserRow {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  /** Names of the products. */
  readonly licences: readonly string[]
  readonly signInBlocked: boolean
  /** The reason of the hold; null if the user is not on hold. */
  readonly holdReason: string | null
}
