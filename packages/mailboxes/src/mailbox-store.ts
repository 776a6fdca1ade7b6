/** Where the folder of a mailbox is: in use, or set aside from the deletion of its user until restore or purge. */
export type MailboxPlace = 'active' | 'set-aside'

export interface MailboxMove {
  readonly userId: string
  /** The destination of the folder; `gone` removes it for good. */
  readonly to: MailboxPlace | 'gone'
  /**
   * Whether to create an empty mailbox at the destination if there is none. Otherwise, a missing mailbox is a problem.
   */
  readonly create: boolean
}

/**
 * The outcome of a move. `missing`: there is no folder to move. `doubled`: there is a folder in both places, and
 * neither was touched. Any other problem is a code of the file system (`ENOSPC`). What is not settled may be tried
 * again.
 */
export type MoveOutcome = { readonly userId: string } & (
  | { readonly settled: true; readonly created: boolean }
  | { readonly settled: false; readonly problem: string }
)

/** Why no mailbox can be moved at the moment. */
export type MailRootProblem = 'missing' | 'read-only' | 'full' | 'not-permitted'

export interface ContentsCopy {
  readonly tenantId: string
  /** The same for every attempt at one copy. */
  readonly id: string
  readonly fromUserId: string
  readonly toUserId: string
  /** Name of the folder that receives the messages, as a person would write it. */
  readonly folder: string
  /** Identifies the owner of the contents and their date: contents that have been copied are not copied again. */
  readonly key: string
}

export type CopyOutcome =
  | { readonly copied: true; readonly folder: string }
  /** `no-source`, `no-target`: the mailbox does not exist. Any other problem is a code of the file system. */
  | { readonly copied: false; readonly problem: string }

/** An entry of the mail root: the folder of a mailbox, the remains of an unfinished step, or something foreign. */
export interface MailRootEntry {
  readonly name: string
  readonly place: MailboxPlace | 'making' | 'purging' | 'copying' | 'foreign'
}

/** The store of mailboxes. Every step may be repeated, even after a crash in the middle, and ends in the same state. */
export interface MailboxStore {
  /** Null if mailboxes can be moved. A positive answer may be a second old. */
  findProblem(): Promise<MailRootProblem | null>
  /**
   * Carries out moves and returns one outcome for each, in order. Settled moves survive a loss of power. Do not run two
   * moves of one mailbox at once.
   */
  settle(tenantId: string, moves: readonly MailboxMove[]): Promise<readonly MoveOutcome[]>
  /**
   * Adds all messages of one mailbox to another as a folder. The source is only read. It copies whole folders or none.
   */
  copyContents(copy: ContentsCopy): Promise<CopyOutcome>
  tenantIds(): Promise<readonly string[]>
  entriesOf(tenantId: string): Promise<readonly MailRootEntry[]>
}
