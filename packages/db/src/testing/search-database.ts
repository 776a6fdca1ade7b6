import { type SecretKind, type SecretWatch, secretWatch } from '@reprieve/observe/testing'
import { everyTable } from './every-table.ts'

/**
 * The columns in which secrets belong: the hashes of passwords among the credentials, and the one-time link
 * in a mail that waits to be sent.
 */
const allowedByColumn: Readonly<Record<string, readonly SecretKind[]>> = {
  'credentials.password_hash': ['hash'],
  'outbox.payload': ['token'],
}

/** Searches every value of an SQLite file for secrets that have no place there (R50). */
export function searchDatabase(path: string, watch: SecretWatch = secretWatch): void {
  for (const [table, rows] of everyTable(path)) searchTable(table, rows, watch)
}

/** Searches one table's rows in the same way, by the names of their columns. */
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
