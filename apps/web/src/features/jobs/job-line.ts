/** A row of a bulk restore, as the browser gets it. */
export interface JobLine {
  /** The number of the row, as a text. */
  readonly id: string
  /** From 1. */
  readonly row: number
  readonly userId: string
  /** The id of the user where the name is purged. */
  readonly displayName: string
  readonly outcome: 'pending' | 'restored' | 'failed'
  /** The user name after the restore; null unless the row was restored. */
  readonly userPrincipalName: string | null
  readonly droppedAddresses: readonly string[]
  readonly licencesNotReturned: number
  /** Direct reports who do not have their manager again. */
  readonly reportsNotReturned: number
  /** The code of the refusal, and the refusal in words; null unless the row has failed. */
  readonly error: string | null
  readonly reason: string | null
}
