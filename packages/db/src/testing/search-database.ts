import { type SecretKind, type SecretWatch, secretWatch } from '@reprieve/observe/testing'
import { everyTable } from './every-table.ts'

/** What belongs where: hashes of passwords with the credentials, a one-time link in the mail that waits to be sent. */
const allowedByColumn: Readonly<Record<string, readonly SecretKind[]>> = {
  'credentials.password_hash': ['hash'],
  'outbox.payload': ['token'],
}

/** Searches every value of a SQLite file for secrets that have no place there (R50). */
export function searchDatabase(path: string, watch: SecretWatch = secretWatch): void {
  for (const [table, rows] of everyTable(path)) searchTable(table, rows, watch)
}

/** The same of one table's rows, by the names of their columns. */
export function searchTable(
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  watch: SecretWatch = secretWatch,
): void {
  for (const column of Object.keys(rows[0] ?? {})) {
    const values = rows.map((row) => row[column]).filter((value) => typeof value === 'string')
    const place = `${table}.${column}`
    watch.search(`${place} of the database`, values.join('\n'), allowedByColumn[place])
  }
}
