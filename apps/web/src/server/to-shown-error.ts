import { isUnavailable } from '@reprieve/operations'

/** An error whose message is meant for the screen that signs in. */
export class ShownError extends Error {
  override readonly name = 'ShownError'
}

/**
 * What whoever signs in is told of an error: next-auth writes the message of what is thrown into the address that it
 * answers, so a fault's own message, which can name files and hosts, goes to the log alone.
 */
export function toShownError(error: unknown, logFault: (error: unknown) => void): ShownError {
  if (error instanceof ShownError) return error
  if (isUnavailable(error)) return new ShownError('Unavailable')
  logFault(error)
  return new ShownError('Failed')
}
