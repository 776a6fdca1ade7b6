import { CopyError } from '../storage.ts'
import type { CopiedColumn, CopiedTable } from './copied-table.ts'

/**
 * Converts a row, as SQLite stores it, into the line that PostgreSQL both reads and writes in the text format of COPY.
 * The two are equal byte for byte, so that the lines of both databases have one hash. Throws {@link CopyError} with
 * table, key and column for a value that PostgreSQL cannot hold unchanged.
 */
export function toCopyLine(table: CopiedTable, row: readonly unknown[]): string {
  let line = ''
  for (const [index, column] of table.columns.entries()) {
    const text = toField(column, row[index])
    if (text === undefined) throw new CopyError(faultIn(table, row, column, row[index]))
    line += index === 0 ? text : `\t${text}`
  }
  return `${line}\n`
}

function toField({ kind, notNull }: CopiedColumn, value: unknown): string | undefined {
  if (value === null) return notNull ? undefined : '\\N'
  switch (kind) {
    case 'string':
    case 'json':
      return typeof value === 'string' ? escapeText(value) : undefined
    case 'number':
      return Number.isSafeInteger(value) ? String(value) : undefined
    case 'boolean':
      return value === 1 ? 't' : value === 0 ? 'f' : undefined
    case 'date':
      return typeof value === 'number' ? toInstant(value) : undefined
  }
}

function escapeText(text: string): string | undefined {
  if (!special.test(text)) return text
  return text.includes('\0')
    ? undefined
    : text.replaceAll(everySpecial, (character) => escaped[character] ?? '')
}

const escaped: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: the format escapes these characters.
const special = /[\0\x08-\x0d\\]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the format escapes these characters.
const everySpecial = /[\x08-\x0d\\]/g

/**
 * The form in which PostgreSQL writes an instant in UTC: without trailing zeros. Only years of four digits are
 * supported.
 */
function toInstant(ms: number): string | undefined {
  if (!(ms >= firstMs && ms <= lastMs && Number.isInteger(ms))) return undefined
  const iso = new Date(ms).toISOString()
  const fraction = ms % 1000 === 0 ? '' : iso.slice(19, 23).replace(/0+$/, '')
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}${fraction}+00`
}

const firstMs = Date.parse('0001-01-01T00:00:00.000Z')
const lastMs = Date.parse('9999-12-31T23:59:59.999Z')

function faultIn(
  { name, key, columns }: CopiedTable,
  row: readonly unknown[],
  column: CopiedColumn,
  value: unknown,
) {
  const parts = key.map((part) => {
    const index = columns.findIndex((known) => known.name === part)
    // Hashes of tokens are secret, and so is everything in the row except its key.
    return part.endsWith('hash') ? `${part}=…` : `${part}=${String(row[index]).replaceAll('\0', '\\0')}`
  })
  const reason =
    typeof value === 'string' && value.includes('\0')
      ? 'has a NUL character, which PostgreSQL cannot store'
      : `is not a ${column.kind} that PostgreSQL can store`
  return `${name} (${parts.join(', ')}): ${column.name} ${reason}; nothing was left out: mend the row and start again`
}
