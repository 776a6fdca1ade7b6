import type { ImportedPerson } from '@reprieve/domain/import'

/** One thing that a source says, with the line of the file on which it begins, counted from 1. */
export type SourceItem =
  | { readonly kind: 'person'; readonly line: number; readonly person: ImportedPerson }
  | Unreadable
  /**
   * Something that is no person, such as an organisational unit, a row that a template keeps as an example, or one that a
   * result file says is done.
   */
  | { readonly kind: 'skipped'; readonly line: number; readonly why: 'no-person' | 'example' | 'done' }
  | Ignored

/** A column, an attribute or a member that nothing is made of. Told once for each name. */
export interface Ignored {
  readonly kind: 'ignored'
  readonly line: number
  readonly column: string
}

/** A row that could not be read. The rows after it are read all the same. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly line: number
  /** Null where the fault lies in no single column. */
  readonly column: string | null
  readonly problem: SourceProblem
}

export type SourceProblem =
  /** The bytes are not of the encoding that the file has. */
  | 'encoding'
  /** The text does not follow the format, such as a quote that is never closed. */
  | 'malformed'
  /** A record larger than {@link largestRecord}, or a value that no member of a user can have. */
  | 'too-large'
  /** A value has characters that no name can have, such as a line break. */
  | 'characters'
  /** The record changes an object instead of describing one, or refers to another file. */
  | 'not-a-description'
  | 'no-name'
  | 'not-yes-or-no'

/** Characters of one record. Photographs fit in; what is larger is a quote or a brace that was never closed. */
export const largestRecord = 4_000_000

/** The file as a whole cannot be read; the message tells why. */
export class UnreadableSourceError extends Error {
  override readonly name = 'UnreadableSourceError'
}
