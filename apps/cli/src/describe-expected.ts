import { SecretsError } from '@reprieve/config'
import { BackupError, CopyError, isUnavailable, SchemaVersionError } from '@reprieve/db'
import { DatabaseNotEmptyError } from '@reprieve/db/seed'
import { NotAMailRootError } from '@reprieve/mailboxes/maildir'
import { ExpectedError } from './expected-error.ts'

/** What went wrong, where the program is not at fault and a stack trace would only be in the way; else null. */
export function describeExpected(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (isOfTheSystem(error)) return describeSystemError(error)
  return isExpected(error) ? error.message : null
}

const isExpected = (error: Error): boolean =>
  error instanceof ExpectedError ||
  error instanceof SecretsError ||
  error instanceof BackupError ||
  error instanceof CopyError ||
  error instanceof SchemaVersionError ||
  error instanceof DatabaseNotEmptyError ||
  error instanceof NotAMailRootError ||
  isUnavailable(error)

interface SystemError extends Error {
  readonly code: string
  readonly path?: string
}

// The file system's refusals (EACCES, ENOSPC, …) and SQLite's (SQLITE_FULL, SQLITE_READONLY, …).
const isOfTheSystem = (error: Error): error is SystemError =>
  'code' in error &&
  typeof error.code === 'string' &&
  ('syscall' in error || error.code.startsWith('SQLITE_'))

function describeSystemError({ code, path, message }: SystemError): string {
  // Reading and writing an open file fail without its path.
  return sentences[code]?.(path ?? 'what was named') ?? message
}

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no file or folder ${path}`,
  EISDIR: (path) => `${path} is a folder, and a file is needed`,
  ENOTDIR: (path) => `${path} goes through a file as if it were a folder`,
  EEXIST: (path) => `${path} exists already`,
  EACCES: (path) => `this account may not open ${path}: change its owner or its rights`,
  EPERM: (path) => `this account may not open ${path}: change its owner or its rights`,
  EROFS: (path) => `${path} is on a file system that can only be read`,
  ENOSPC: (path) => `${path} could not be written, because the disk is full: free some space and try again`,
}
