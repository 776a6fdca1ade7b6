import Database from 'better-sqlite3'
import { ConstraintError, StorageBusyError, StorageRefusedError } from '../storage.ts'

const codeOf = (error: unknown): string =>
  error instanceof Database.SqliteError
    ? error.code
    : error instanceof Error && error.cause instanceof Database.SqliteError
      ? error.cause.code
      : ''

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))

/** The port's errors for the driver's; anything else as it is. */
export function toStorageError(error: unknown): unknown {
  if (isBusy(error)) return new StorageBusyError('the database is locked', { cause: error })
  if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) {
    return new ConstraintError(error instanceof Error ? error.message : 'constraint', { cause: error })
  }
  const refusal = refusals.find(([code]) => code.test(codeOf(error)))
  return refusal === undefined ? error : new StorageRefusedError(refusal[1], { cause: error })
}

/** What is wrong with the disk or the file, and nothing with the work: it can be done when somebody has mended that. */
const refusals = [
  [/^SQLITE_FULL/, 'the disk is full'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'the database file is damaged: bring it back from a backup'],
  [/^SQLITE_READONLY/, 'the database can only be read'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'the disk does not take or give what is asked of it'],
] as const
