import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { schemaVersion } from '../schema/version.ts'
import { SchemaVersionError } from '../storage.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import { applicationId, inspectFile, readSchemaVersion } from './schema-version.ts'
import { setStatistics } from './statistics.ts'

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
  await retryWhileBusy(lockTimeoutMs, () => migrateFile(path))
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
    for (const migration of readMigrations().slice(readSchemaVersion(database))) database.exec(migration)
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

/** In order. Not written as `new URL('…', import.meta.url)`, which bundlers take for a file to pack. */
function readMigrations(): readonly string[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations', 'sqlite')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'))
}
