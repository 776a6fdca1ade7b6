import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseAddress } from '../open/index.ts'
import { migrateSqlite } from '../sqlite/migrate.ts'
import { openSqlite, type SqliteOptions } from '../sqlite/open-sqlite.ts'
import type { Storage } from '../storage.ts'
import { searchDatabase } from './search-database.ts'

export interface FreshSqlite {
  readonly storage: Storage
  readonly path: string
  readonly database: DatabaseAddress
  /** Closes the storage, searches the file for secrets (R50) and removes it. */
  dispose(): Promise<void>
}

/** An empty, migrated database for one test file. */
export async function freshSqlite(options: Omit<SqliteOptions, 'path'> = {}): Promise<FreshSqlite> {
  const { path, database, remove } = await freshSqliteFile()
  const storage = openSqlite({ ...options, path })
  const dispose = async () => {
    await storage.close()
    searchDatabase(path)
    remove()
  }
  return { storage, path, database, dispose }
}

export type FreshSqliteFile = Pick<FreshSqlite, 'path' | 'database'> & { remove(): void }

/** The file of an empty, migrated database for one test file. The database is not opened. */
export async function freshSqliteFile(): Promise<FreshSqliteFile> {
  template ??= migratedFile()
  const { path, remove } = temporaryPath()
  writeFileSync(path, await template, { mode: 0o600 })
  return { path, database: { kind: 'sqlite', path }, remove }
}

let template: Promise<Buffer> | undefined

async function migratedFile(): Promise<Buffer> {
  const { path, remove } = temporaryPath()
  await migrateSqlite(path)
  const content = readFileSync(path)
  remove()
  return content
}

function temporaryPath(): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-'))
  return { path: join(folder, 'test.db'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
