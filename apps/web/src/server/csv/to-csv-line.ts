/** A line of a CSV file. What a spreadsheet would take for a formula is a text in it. */
export const toCsvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(toCell).join(',')}\r\n`

function toCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
