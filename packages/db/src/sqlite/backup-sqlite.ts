import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { BackupError } from '../storage.ts'
import { isFull, toOpeningError } from './errors.ts'
import { inspectFile } from './schema-version.ts'

/**
 * Writes the database, in its state at one moment, to a new file while others go on writing. The file appears complete
 * or not at all; to restore, put it where the database was. Rejects with {@link BackupError} if `target` exists or the
 * copy is damaged.
 */
export async function backupSqlite(path: string, target: string): Promise<void> {
  inspectFile(path)
  if (existsSync(target)) throw new BackupError(`${target} exists: a backup does not overwrite`)
  const draft = `${target}.part`
  // Created first and private, because the copy contains hashes of passwords from its first page on.
  closeSync(openSync(draft, 'wx', ownerOnly))
  try {
    await copy(path, draft)
    checkCopy(draft)
    syncToDisk(draft)
    // A link, because a rename would overwrite a file that was created meanwhile.
    linkSync(draft, target)
  } catch (error) {
    throw toOpeningError(error, isFull(error) ? target : path)
  } finally {
    for (const companion of ['', '-journal', '-wal', '-shm']) rmSync(draft + companion, { force: true })
  }
  syncToDisk(dirname(resolve(target)))
}

const ownerOnly = 0o600

async function copy(path: string, draft: string): Promise<void> {
  const database = new Database(path, { fileMustExist: true, timeout: 5_000 })
  try {
    // The open transaction fixes the state of all pages. Otherwise each commit of another process would restart the
    // copy.
    database.exec('begin')
    database.prepare('select 1 from sqlite_schema limit 1').get()
    await database.backup(draft, { progress: () => pagesAtOnce })
  } finally {
    database.close()
  }
}

// About 4 MB between two turns of the event loop.
const pagesAtOnce = 1000

function checkCopy(draft: string): void {
  const database = new Database(draft, { fileMustExist: true })
  try {
    const found = database.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new BackupError(`the copy is damaged: ${found}`)
    // Moves everything into the one file, so that no companion is needed.
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

function syncToDisk(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
