import { stringify } from 'csv-stringify/sync'

/** A line of a CSV file that can be read back. What a spreadsheet would take for a formula is a text in it. */
export const toCsvLine = (cells: readonly unknown[]): string =>
  stringify([[...cells]], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    cast: { boolean: String },
    // By itself it quotes a line break of its own kind only.
    quoted_match: /[\r\n]/,
  })
