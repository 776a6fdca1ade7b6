/** How mail leaves the installation, as the screen shows it. */
export interface MailShown {
  /** `folder` if no mail server is set up: messages are then files beside the database. */
  readonly goesTo: 'smtp' | 'folder'
  readonly from: string
  /** How many addresses get notices now. */
  readonly readers: number
  /** Mails that were given up, the oldest first. */
  readonly dead: readonly DeadMailShown[]
  /** Whether there are more than are shown. */
  readonly hasMore: boolean
}

export interface DeadMailShown {
  readonly id: string
  /** The reader of notices; null for other mails, and for a reader who was removed. */
  readonly address: string | null
  readonly kind: 'notice' | 'restore' | 'test'
  /** In ISO 8601. */
  readonly createdAt: string
  readonly attempts: number
  readonly lastError: string | null
  /** False if the contents are no longer stored. */
  readonly canRetry: boolean
}
