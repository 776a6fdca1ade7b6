import pg from 'pg'
import { CopyError } from '../storage.ts'

/** Turns the server's refusals of data into {@link CopyError}, and leaves any other error as it is. */
export function toCopyError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || !/^2[23]/.test(error.code ?? '')) return error
  // Only a foreign key's message is safe to show: the others can contain a whole row.
  const detail = error.code === foreignKeyViolation ? `: ${error.detail}` : ''
  const table = error.table === undefined ? '' : ` of ${error.table}`
  return new CopyError(`the data${table} cannot be copied: ${error.message}${detail}`, { cause: error })
}

const foreignKeyViolation = '23503'
