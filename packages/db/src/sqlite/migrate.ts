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
 * Brings the file to this program's schema, and creates it and its folder if they are missing; does nothing if it is up
 * to date. If several processes call it at once, one works and the others wait. Throws `SchemaVersionError`, and leaves
 * the file unchanged, if it belongs to another program or a newer version.
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

// The file is private, because it holds password hashes. SQLite gives its companion files the same mode.
const ownerOnly = 0o600

function migrateFile(path: string): void {
  const database = new Database(path, { timeout: 0 })
  try {
    if (readSchemaVersion(database) === schemaVersion) return
    database.pragma('journal_mode = WAL')
    // Foreign keys are off while tables are rebuilt, because they cannot be switched inside a transaction. They are
    // checked before the commit.
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

/**
 * The migrations in order. Not written as `new URL('…', import.meta.url)`, which bundlers would treat as a file to
 * include.
 */
function readMigrations(): readonly { readonly file: string; readonly sql: string }[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations', 'sqlite')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file) => ({ file, sql: readFileSync(join(folder, file), 'utf8') }))
}

/**
 * Tables for which SQLite guesses wrong. Without statistics it assumes that a tenant has ten rows, and scans all of
 * them rather than use an index that it then has to leave again. Statistics of the whole database would make plans
 * depend on when they were taken.
 */
const statistics: readonly { readonly table: string; readonly index: string; readonly rows: string }[] = [
  // Rows in all, rows of one tenant, rows of one key. The foreign key asks for them when a user is purged.
  { table: 'one_time_secrets', index: 'one_time_secrets', rows: '1000000 50000 1' },
  { table: 'one_time_secrets', index: 'one_time_secrets_by_user', rows: '1000000 50000 2' },
  // Rows of one job: all of them, those with one outcome, those of one user.
  { table: 'job_rows', index: 'job_rows', rows: '10000000 100000 10000 1' },
  { table: 'job_rows', index: 'job_rows_by_outcome', rows: '10000000 100000 10000 5000 1' },
  { table: 'job_rows', index: 'job_rows_by_user', rows: '10000000 100000 2 1' },
]

function setStatistics(database: Database.Database): void {
  // Creates the table of statistics without measuring anything.
  database.exec('analyze sqlite_schema')
  database.exec('delete from sqlite_stat1')
  const insert = database.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)')
  for (const { table, index, rows } of statistics) insert.run(table, index, rows)
}
