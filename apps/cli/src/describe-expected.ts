import { describeSystemError, SecretsError } from '@reprieve/config'
import { BackupError, CopyError, isAboutStorage } from '@reprieve/db'
import { DatabaseNotEmptyError } from '@reprieve/db/seed'
import { NotAMailRootError } from '@reprieve/mailboxes/maildir'
import { ExpectedError } from './expected-error.ts'

/**
 * Describes an error for which the program is not at fault, so that a stack trace would only distract; null for any
 * other.
 */
export function describeExpected(error: unknown): string | null {
  return isExpected(error) ? error.message : describeSystemError(error)
}

const isExpected = (error: unknown): error is Error =>
  error instanceof ExpectedError ||
  error instanceof SecretsError ||
  error instanceof BackupError ||
  error instanceof CopyError ||
  error instanceof DatabaseNotEmptyError ||
  error instanceof NotAMailRootError ||
  isAboutStorage(error)
