import { SecretsError } from '@reprieve/config'
import { BackupError, CopyError, isUnavailable, SchemaVersionError } from '@reprieve/db'
import { DatabaseNotEmptyError } from '@reprieve/db/seed'
import { NotAMailRootError } from '@reprieve/mailboxes/maildir'

/** Something that can go wrong without the program being at fault; its message says all that the person needs. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError'
}

/** Whether the message alone tells enough, so that a stack trace would only be in the way. */
export const isExpected = (error: unknown): error is Error =>
  error instanceof ExpectedError ||
  error instanceof SecretsError ||
  error instanceof BackupError ||
  error instanceof CopyError ||
  error instanceof SchemaVersionError ||
  error instanceof DatabaseNotEmptyError ||
  error instanceof NotAMailRootError ||
  isUnavailable(error) ||
  isOfTheSystem(error)

// The file system's refusals (EACCES, ENOSPC, …) and SQLite's (SQLITE_FULL, SQLITE_READONLY, …).
const isOfTheSystem = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  ('syscall' in error || error.code.startsWith('SQLITE_'))
