import type { ImportedFact, ImportedPerson, SaidDeletedPerson } from '@reprieve/domain/import'

/** An item of a source, with the line of the file on which it begins, counted from 1. */
export type SourceItem =
  | SourcePerson
  | SourceGroup
  | SourceDeletedPerson
  | Unreadable
  /**
   * Something that is not a person to import, such as an organisational unit, an example row of a template, or a row
   * that a result file reports as done.
   */
  | {
      readonly kind: 'skipped'
      readonly line: number
      readonly why: 'no-person' | 'example' | 'done' | 'deleted'
    }
  | Ignored

export interface SourcePerson {
  readonly kind: 'person'
  readonly line: number
  readonly person: ImportedPerson
  /** How groups of the source name the person. Absent where the format knows no groups. */
  readonly handles?: readonly Handle[]
  /** The groups that the person says to be a member of. */
  readonly memberOf?: readonly GroupReference[]
  /** Whom the person reports to. */
  readonly manager?: Handle
  /** What else the source says the person has. */
  readonly belongings?: readonly OwnBelonging[]
}

/** A belonging that names nobody else. */
export type OwnBelonging = Exclude<ImportedFact, { readonly kind: 'manager' }>

/** Somebody who is in the bin of an export of our own. */
export interface SourceDeletedPerson {
  readonly kind: 'deleted'
  readonly line: number
  readonly deleted: SaidDeletedPerson
  /** How others name the person as their manager. */
  readonly handle: Handle
}

/** What objects of a source name each other by: `dn:…`, `uid:…`, `id:…` or `path:…`, in a form that can be compared. */
export type Handle = string

export interface GroupReference {
  readonly handle: Handle
  /** What the group is called, should the source not tell of it itself. */
  readonly displayName: string
}

export interface SourceGroup {
  readonly kind: 'group'
  readonly line: number
  readonly externalId: string
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
  /** How people and other groups name it. */
  readonly handles: readonly Handle[]
  /** Whom the group says to be its members. */
  readonly members: readonly Handle[]
}

/** A column, an attribute or a member that is ignored. Each name is reported once. */
export interface Ignored {
  readonly kind: 'ignored'
  readonly line: number
  readonly column: string
}

/** A row that could not be read. Later rows are read all the same. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly line: number
  /** Null if the fault lies in no single column. */
  readonly column: string | null
  readonly problem: SourceProblem
}

export type SourceProblem =
  /** The bytes are invalid in the file's encoding. */
  | 'encoding'
  /** The text does not follow the format; a quote may never be closed, for example. */
  | 'malformed'
  /** The record is larger than {@link largestRecord}, or a value is too large for any member of a user. */
  | 'too-large'
  /** A value has characters that no name may have, such as a line break. */
  | 'characters'
  /** The record changes an object instead of describing one, or refers to another file. */
  | 'not-a-description'
  | 'no-name'
  | 'not-yes-or-no'

/**
 * Largest number of characters of one record. Photographs fit; anything larger is a quote or a brace that was never
 * closed.
 */
export const largestRecord = 4_000_000

/** The whole file cannot be read; the message says why. */
export class UnreadableSourceError extends Error {
  override readonly name = 'UnreadableSourceError'
}
