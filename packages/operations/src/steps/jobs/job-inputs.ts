import { type JobInput, rows, statements, type Transaction, write } from '@reprieve/db'
import type { JobId, TenantId } from '@reprieve/domain'

interface OfJob {
  readonly tenantId: TenantId
  readonly jobId: JobId
}

/** Number of rows that are stored together. */
const pieceSize = 250

/** Stores the requested rows of a job; the first one is row 1. */
export function* insertInputs(ofJob: OfJob, inputs: readonly unknown[]): Transaction<void> {
  const pieces = Array.from({ length: Math.ceil(inputs.length / pieceSize) }, (_, index) => ({
    ...ofJob,
    firstRow: index * pieceSize + 1,
    inputs: inputs.slice(index * pieceSize, (index + 1) * pieceSize),
  }))
  yield* write(statements.insertJobInput, pieces)
}

/** Loads at most `limit` rows of an unfinished job, from `firstRow` on. */
export function* loadInputs<Input = JobInput>(
  ofJob: OfJob,
  firstRow: number,
  limit: number,
): Transaction<readonly Input[]> {
  if (limit < 1) return []
  const pieceStart = firstRow - ((firstRow - 1) % pieceSize)
  const pieces = yield* rows(statements.jobInputsFrom, {
    ...ofJob,
    firstRow: pieceStart,
    limit: Math.ceil((firstRow - pieceStart + limit) / pieceSize),
  })
  const skipped = firstRow - pieceStart
  // Each kind of job stores inputs of its own.
  return pieces.flatMap(({ inputs }) => inputs as readonly Input[]).slice(skipped, skipped + limit)
}
