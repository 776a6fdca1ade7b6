export interface MailboxesSettled {
  readonly settled: number
  readonly failed: readonly MailboxFailure[]
  /** False if there may be more that is due. */
  readonly finished: boolean
}

/** What could not be done with a mailbox and is tried again later. */
export interface MailboxFailure {
  readonly tenantId: string
  readonly userId: string
  readonly problem: string
}
