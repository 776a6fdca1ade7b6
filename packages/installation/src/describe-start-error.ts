import { describeSystemError, SecretsError } from '@reprieve/config'
import { isAboutStorage } from '@reprieve/db'

/**
 * What keeps a program of the installation from starting, in a sentence that says what to do, where the program is not at
 * fault and a stack trace would only be in the way. Null for a fault of the program.
 */
export const describeStartError = (error: unknown): string | null =>
  error instanceof SecretsError || isAboutStorage(error) ? error.message : describeSystemError(error)
