/** Where the folder of a mailbox is: in use, or set aside from the deletion of its user until restore or purge. */
export type MailboxPlace = 'active' | 'set-aside'

export interface MailboxMove {
  readonly userId: string
  /** Where the folder is to be; `gone` removes it for good. */
  readonly to: MailboxPlace | 'gone'
  /** Makes an empty mailbox there if there is none; otherwise one that is not there is a problem. */
  readonly create: boolean
}

/**
 * What became of a move. `missing`: there is no folder to move. `doubled`: there is one in both places, and neither was
 * touched. Any other problem is a code of the file system (`ENOSPC`). What is not settled may be tried again.
 */
export type MoveOutcome = { readonly userId: string } & (
  | { readonly settled: true; readonly created: boolean }
  | { readonly settled: false; readonly problem: string }
)

/** Why no mailbox can be moved just now. */
export type MailRootProblem = 'missing' | 'read-only' | 'full' | 'not-permitted'

export interface ContentsCopy {
  readonly tenantId: string
  /** The same for every attempt at one copy. */
  readonly id: string
  readonly fromUserId: string
  readonly toUserId: string
  /** Name of the folder that gets the messages, as a person would write it. */
  readonly folder: string
  /** Says whose contents they are, and as of when: what has been copied already is not copied again. */
  readonly key: string
}

export type CopyOutcome =
  | { readonly copied: true; readonly folder: string }
  /** `no-source`, `no-target`: that mailbox is not there. Otherwise a code of the file system. */
  | { readonly copied: false; readonly problem: string }

/** Something in the mail root: the folder of a mailbox, what is left of an unfinished step, or what nobody put there. */
export interface MailRootEntry {
  readonly name: string
  readonly place: MailboxPlace | 'making' | 'purging' | 'copying' | 'foreign'
}

/** The store of mailboxes. Every step may be repeated, also after a crash in the middle, and ends in the same state. */
export interface MailboxStore {
  /** Null if mailboxes can be moved. A good answer may be a second old. */
  findProblem(): Promise<MailRootProblem | null>
  /** One outcome for each move, in order; what is settled survives a loss of power. For one mailbox not at once with another move. */
  settle(tenantId: string, moves: readonly MailboxMove[]): Promise<readonly MoveOutcome[]>
  /** Adds all messages of one mailbox to another as a folder; the source is only read. Whole folders or none. */
  copyContents(copy: ContentsCopy): Promise<CopyOutcome>
  tenantIds(): Promise<readonly string[]>
  entriesOf(tenantId: string): Promise<readonly MailRootEntry[]>
}
