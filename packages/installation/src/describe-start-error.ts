import { describeSystemError, SecretsError } from '@reprieve/config'
import { isAboutStorage } from '@reprieve/db'

/**
 * Describes what prevents a program of the installation from starting, in a sentence that says what to do. A stack
 * trace would only distract, because the program is not at fault. Null for a fault of the program.
 */
export const describeStartError = (error: unknown): string | null =>
  error instanceof SecretsError || isAboutStorage(error) ? error.message : describeSystemError(error)
