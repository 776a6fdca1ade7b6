import type { MailRootProblem } from '@reprieve/mailboxes'

export interface MailboxesSettled {
  readonly settled: number
  readonly failed: readonly MailboxFailure[]
  /** What keeps all of them from being moved: then nothing was tried. */
  readonly problem: MailRootProblem | null
  /** False if there may be more that is due. */
  readonly finished: boolean
}

/** What could not be done with a mailbox and is tried again later. */
export interface MailboxFailure {
  readonly tenantId: string
  readonly userId: string
  readonly problem: string
}
