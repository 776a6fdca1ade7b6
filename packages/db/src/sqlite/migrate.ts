import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { refold, refolds } from '../refold.ts'
import { schemaVersion } from '../schema/version.ts'
import { SchemaVersionError } from '../storage.ts'
import { toOpeningError } from './errors.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import { applicationId, inspectFile, readSchemaVersion } from './schema-version.ts'

/**
 * Brings the file to this program's schema, making it (and its folder) first where there is none; does nothing to one
 * that is up to date. Several processes may call it at once: one works, the others wait. Throws `SchemaVersionError`,
 * with the file as it was, if it is not ours or made by a newer program.
 */
export async function migrateSqlite(path: string): Promise<void> {
  if (existsSync(path)) await retryWhileBusy(lockTimeoutMs, () => inspectFile(path))
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', ownerOnly))
  chmodSync(path, ownerOnly)
  try {
    await retryWhileBusy(lockTimeoutMs, () => migrateFile(path))
  } catch (error) {
    throw toOpeningError(error, path)
  }
}

const lockTimeoutMs = 60_000

// The file holds password hashes; SQLite gives its companions the mode of the file.
const ownerOnly = 0o600

function migrateFile(path: string): void {
  const database = new Database(path, { timeout: 0 })
  try {
    if (readSchemaVersion(database) === schemaVersion) return
    database.pragma('journal_mode = WAL')
    // Off while tables are made anew, and not to be changed inside a transaction; looked over before the commit.
    database.pragma('foreign_keys = OFF')
    database.exec('begin immediate')
    for (const { file, sql } of readMigrations().slice(readSchemaVersion(database))) {
      database.exec(sql)
      if (refolds(file)) refoldFile(database)
    }
    setStatistics(database)
    if (database.prepare('pragma foreign_key_check').get() !== undefined) {
      throw new SchemaVersionError(`the data in ${path} does not fit the new schema`)
    }
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${schemaVersion}`)
    database.exec('commit')
  } finally {
    database.close()
  }
}

function refoldFile(database: Database.Database): void {
  const statements = new Map<string, Database.Statement>()
  const steps = refold()
  let next = steps.next()
  while (!next.done) {
    const { sql, parameters } = next.value
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    if (statement.reader) next = steps.next(statement.all(...parameters) as Record<string, unknown>[])
    else {
      statement.run(...parameters)
      next = steps.next([])
    }
  }
}

/** In order. Not written as `new URL('…', import.meta.url)`, which bundlers take for a file to pack. */
function readMigrations(): readonly { readonly file: string; readonly sql: string }[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations', 'sqlite')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file) => ({ file, sql: readFileSync(join(folder, file), 'utf8') }))
}

/**
 * Where SQLite guesses wrong. Knowing nothing of a table it takes a tenant to have ten rows there, and rather walks
 * through all of them than uses an index that it then has to leave again. Statistics of the whole database would make
 * plans depend on when they were taken.
 */
const statistics: readonly { readonly table: string; readonly index: string; readonly rows: string }[] = [
  // Rows in all, of one tenant, of one key. Asked for by the foreign key when a user is purged.
  { table: 'one_time_secrets', index: 'one_time_secrets', rows: '1000000 50000 1' },
  { table: 'one_time_secrets', index: 'one_time_secrets_by_user', rows: '1000000 50000 2' },
  // Of one job: all of its rows, those with one outcome, those of one user.
  { table: 'job_rows', index: 'job_rows', rows: '10000000 100000 10000 1' },
  { table: 'job_rows', index: 'job_rows_by_outcome', rows: '10000000 100000 10000 5000 1' },
  { table: 'job_rows', index: 'job_rows_by_user', rows: '10000000 100000 2 1' },
]

function setStatistics(database: Database.Database): void {
  // Makes the table of statistics and measures nothing.
  database.exec('analyze sqlite_schema')
  database.exec('delete from sqlite_stat1')
  const insert = database.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)')
  for (const { table, index, rows } of statistics) insert.run(table, index, rows)
}
