/** A line of the list, as the browser gets it: nothing that the line does not show. */
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
  /** Why it is held; null if it is not. */
  readonly holdReason: string | null
}
