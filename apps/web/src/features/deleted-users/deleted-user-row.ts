/** A line of the list as the browser receives it. It has only what the line shows. */
export interface DeletedUserRow {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  /** Instants in ISO 8601. */
  readonly deletedAt: string
  readonly purgeAt: string
  readonly deletedBy: string
  /** Names of the products. */
  readonly licences: readonly string[]
  /** The reason of the hold; null if the user is not on hold. */
  readonly holdReason: string | null
}
