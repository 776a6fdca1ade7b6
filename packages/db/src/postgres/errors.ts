import { DrizzleQueryError } from 'drizzle-orm'
import pg from 'pg'
import { ConstraintError, StorageBusyError, StorageRefusedError } from '../storage.ts'

/** Two transactions were in conflict. The failed one may be run again. */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))

/** There is no server, it takes no connections now, or it has gone away. */
export const isUnreachable = (error: unknown): boolean =>
  /^(08|57P0[1-3]|53300|ECONN|ENOTFOUND|ENOENT|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH)/.test(codeOf(error)) ||
  isNodeLost(error) ||
  (error instanceof Error &&
    /^(Connection terminated|Query read timeout|timeout exceeded|Client has encountered a connection error)/.test(
      error.message,
    ))

/** A distributed engine reports the loss of one of its nodes with the code of an internal error. */
const isNodeLost = (error: unknown): boolean =>
  codeOf(error) === 'XX000' && /failure on connection marked as essential/.test(messageOf(driverError(error)))

/**
 * Converts a driver's error into one of the port's, with a clear message if something is wrong with the server. Any
 * other error stays as it is.
 */
export function toStorageError(thrown: unknown, place: string): unknown {
  const error = driverError(thrown)
  const code = codeOf(error)
  const because = { cause: error }
  if (code.startsWith('23')) return new ConstraintError(messageOf(error), because)
  if (code === '55P03') return new StorageBusyError('the database is locked', because)
  if (isConflict(error)) return new StorageBusyError('other transactions were always in the way', because)
  if (code === '57014') return new StorageBusyError(`it took too long: ${messageOf(error)}`, because)
  if (/unsupported startup parameter/.test(messageOf(error))) {
    return new StorageRefusedError(
      `the pooler at ${place} refuses what a session sets: name it in its ignore_startup_parameters (${messageOf(error)})`,
      because,
    )
  }
  if (isUnreachable(error)) return new StorageBusyError(`PostgreSQL at ${place} cannot be reached`, because)
  if (code.startsWith('28')) {
    return new StorageRefusedError(`PostgreSQL at ${place} refuses the user or the password`, because)
  }
  if (code === '3D000')
    return new StorageRefusedError(`${place} does not exist: create the database first`, because)
  return error
}

/**
 * The driver's error inside Drizzle's, whose message contains every parameter: people's names and hashes of passwords.
 */
const driverError = (error: unknown): unknown =>
  error instanceof DrizzleQueryError ? (error.cause ?? error) : error

function codeOf(thrown: unknown): string {
  const error = driverError(thrown)
  if (error instanceof pg.DatabaseError) return error.code ?? ''
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
