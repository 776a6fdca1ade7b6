import type { MailRootProblem } from '@reprieve/mailboxes'

export interface MailboxesSettled {
  readonly settled: number
  readonly failed: readonly MailboxFailure[]
  /** What prevents all moves; nothing was tried then. */
  readonly problem: MailRootProblem | null
  /** False if more may be due. */
  readonly finished: boolean
}

/** Work on a mailbox that failed and is tried again later. */
export interface MailboxFailure {
  readonly tenantId: string
  readonly userId: string
  readonly problem: string
}
