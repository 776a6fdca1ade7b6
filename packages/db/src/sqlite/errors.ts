import Database from 'better-sqlite3'
import { ConstraintError, StorageBusyError } from '../storage.ts'

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
  return error
}
