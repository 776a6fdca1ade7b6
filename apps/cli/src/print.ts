import { toShownText } from '@reprieve/i18n/shown-text'
import { exitCodes } from './exit-codes.mjs'

/** Prints a line of the answer. Everything else that a person should know goes to standard error. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The option of every command that prints rows. */
export interface RowOptions {
  readonly json: boolean
}

export type Row = Readonly<Record<string, Cell>>

type Cell = string | number | boolean | Date | null | readonly string[]

/**
 * Prints a row: its values separated by tabs, or a JSON object on one line. `line` replaces the values. Right-to-left
 * names are isolated, so that they do not reorder the terminal's line; in JSON they are unchanged.
 */
export const printRow = ({ json }: RowOptions, row: Row, line: string = toLine(row)): void =>
  print(json ? JSON.stringify(row) : line)

/** Prints a sentence for people between the rows. It is left out in JSON. */
export const printSentence = ({ json }: RowOptions, sentence: string): void => {
  if (!json) print(sentence)
}

/** Makes the command end with the exit code for findings. */
export const reportFaults = (): void => {
  process.exitCode = exitCodes.foundFaults
}

const toLine = (row: Row): string => Object.values(row).map(toText).join('\t')

function toText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString()
  return Array.isArray(cell) ? cell.map(toShownText).join(',') : toShownText(String(cell))
}
