import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { schemaVersion } from '../schema/version.ts'
import { toOpeningError } from '../sqlite/errors.ts'
import { retryWhileBusy } from '../sqlite/retry-while-busy.ts'
import { inspectFile } from '../sqlite/schema-version.ts'
import { CopyError, SchemaVersionError, StorageBusyError } from '../storage.ts'

/**
 * Opens a file of this program's schema exclusively: until it is closed, nobody else can read or write it. Refuses a
 * file that somebody has open, because later writes would be missing in the copy.
 */
export async function lockSource(path: string): Promise<Database.Database> {
  const version = existsSync(path) ? inspectFile(path) : 0
  if (version !== schemaVersion) {
    throw new SchemaVersionError(
      `${path} has schema version ${version}, this program needs ${schemaVersion}: run \`reprieve migrate\``,
    )
  }
  try {
    return await retryWhileBusy(timeoutMs, () => lock(path))
  } catch (error) {
    if (error instanceof StorageBusyError) {
      throw new CopyError(`${path} is in use: stop web, API and worker first`, { cause: error })
    }
    throw toOpeningError(error, path)
  }
}

// Long enough for a process that is about to close the file.
const timeoutMs = 1_000

function lock(path: string): Database.Database {
  const database = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    // Set before the log is read: it takes effect only if every other connection is closed.
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('cache_size = -65536')
    database.exec('begin immediate')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
