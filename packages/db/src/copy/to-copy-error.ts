import pg from 'pg'
import { CopyError } from '../storage.ts'

/** The server's refusals of data as {@link CopyError}; anything else as it is. */
export function toCopyError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || !/^2[23]/.test(error.code ?? '')) return error
  // That of a foreign key says which one; others can hold a whole row.
  const detail = error.code === foreignKeyViolation ? `: ${error.detail}` : ''
  const table = error.table === undefined ? '' : ` of ${error.table}`
  return new CopyError(`the data${table} cannot be copied: ${error.message}${detail}`, { cause: error })
}

const foreignKeyViolation = '23503'
