import { stringify } from 'csv-stringify/sync'

/** A line of a CSV file that can be read back. Texts that a spreadsheet would take for a formula are escaped. */
export const toCsvLine = (cells: readonly unknown[]): string =>
  stringify([[...cells]], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    cast: { boolean: String },
    // Without this option, it only quotes line breaks of its own kind.
    quoted_match: /[\r\n]/,
  })
