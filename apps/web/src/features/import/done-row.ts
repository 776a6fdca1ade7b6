import type { LineFault } from './planned-row.ts'

export const doneOutcomes = [
  'created',
  'changed',
  'restored',
  'left',
  'deleted',
  'refused',
  'unreadable',
] as const
export type DoneOutcome = (typeof doneOutcomes)[number]

/** A finished row of an import as the browser receives it. */
export interface DoneRow {
  /** The number of the row, as a text. */
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly outcome: DoneOutcome
  /** Null for somebody who was in no line, and once the user is purged. */
  readonly line: number | null
  /** Null for a group, and for somebody who is nobody here. */
  readonly userId: string | null
  /** The code and the text of the refusal; null unless the row was refused. */
  readonly error: string | null
  readonly reason: string | null
  readonly fault: LineFault | null
}
