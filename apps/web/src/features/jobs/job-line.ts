/** A row of a bulk restore as the browser receives it. */
export interface JobLine {
  /** The number of the row, as a text. */
  readonly id: string
  /** Counted from 1. */
  readonly row: number
  readonly userId: string
  /** The user's id if the name is purged. */
  readonly displayName: string
  readonly outcome: 'pending' | 'restored' | 'failed'
  /** The user name after the restore; null unless the row was restored. */
  readonly userPrincipalName: string | null
  readonly droppedAddresses: readonly string[]
  readonly licencesNotReturned: number
  /** Direct reports who have not got their manager back. */
  readonly reportsNotReturned: number
  /** The code and the text of the refusal; null unless the row has failed. */
  readonly error: string | null
  readonly reason: string | null
}
