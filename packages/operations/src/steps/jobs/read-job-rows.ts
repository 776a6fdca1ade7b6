import { rows, statements, type Transaction } from '@reprieve/db'
import type { JobId, Resolution, RestoreEffects, UserId } from '@reprieve/domain'
import type { Reading } from '../../page.ts'
import { lastSequence } from '../audit/last-sequence.ts'
import { type RecordedEffects, toRecorded } from '../audit/recorded-effects.ts'
import { loadInputs } from './job-inputs.ts'
import type { RowError } from './row-outcome.ts'

/** The outcome of a row, with the reason. */
export interface JobRowEntry {
  /** The number of the row, from 1. */
  readonly row: number
  readonly userId: UserId
  readonly resolutions: readonly Resolution[]
  readonly outcome: 'pending' | 'restored' | 'failed'
  /** Null unless the row has failed. */
  readonly error: RowError | null
  /** What R35 lists. Null unless the user was restored, and once it is purged. */
  readonly result: RecordedEffects | null
}

export interface JobLog {
  readonly tenantId: string
  readonly jobId: JobId
  /** The number of rows that are done, which are rows 1 to this one. */
  readonly done: number
  readonly total: number
}

/** Reads a job's rows in the order in which they are carried out: finished rows, then waiting ones. */
export function* readJobRows(
  log: JobLog,
  outcome: JobRowEntry['outcome'] | undefined,
  reading: Reading,
): Transaction<readonly JobRowEntry[]> {
  const { backwards, limit } = reading
  if (outcome === 'pending') return yield* readPending(log, reading)
  if (outcome !== undefined) return yield* readDone(log, outcome, reading)
  const [first, second] = backwards ? [readPending, readAnyDone] : [readAnyDone, readPending]
  const found = yield* first(log, reading)
  if (found.length === limit) return found
  return [...found, ...(yield* second(log, { ...reading, limit: limit - found.length }))]
}

const readAnyDone = (log: JobLog, reading: Reading) => readDone(log, undefined, reading)

function* readDone(
  { tenantId, jobId }: JobLog,
  outcome: 'restored' | 'failed' | undefined,
  { place, backwards, limit }: Reading,
): Transaction<readonly JobRowEntry[]> {
  const direction = backwards ? 'descending' : 'ascending'
  const key = place === null ? (backwards ? lastSequence : 0) : Number(place.key)
  const parameters = { tenantId, jobId, key, limit }
  const found =
    outcome === undefined
      ? yield* rows(statements.jobRowPages[direction], parameters)
      : yield* rows(statements.jobRowPagesOfOutcome[direction], { ...parameters, outcome })
  return found.map(toEntry)
}

function* readPending(
  { tenantId, jobId, done, total }: JobLog,
  { place, backwards, limit }: Reading,
): Transaction<readonly JobRowEntry[]> {
  const key = place === null ? null : Number(place.key)
  const last = backwards ? Math.min(total, (key ?? total + 1) - 1) : total
  const first = backwards ? Math.max(done, last - limit) + 1 : Math.max(done, key ?? 0) + 1
  const inputs = yield* loadInputs({ tenantId, jobId }, first, Math.min(limit, last - first + 1))
  const entries = inputs.map(
    ({ userId, resolutions = [] }, index): JobRowEntry => ({
      row: first + index,
      userId,
      resolutions,
      outcome: 'pending',
      error: null,
      result: null,
    }),
  )
  return backwards ? entries.reverse() : entries
}

/** The resolutions of a restored row. Only {@link recordRows} writes the column for restores. */
export const resolutionsOf = (input: unknown): readonly Resolution[] => input as readonly Resolution[]

function toEntry({ row, userId, input, outcome, result }: statements.JobRowRow): JobRowEntry {
  const base = { row, userId, resolutions: resolutionsOf(input) }
  // Only `recordRows` writes rows, and a purge empties them.
  return outcome === 'failed'
    ? { ...base, outcome, error: result as RowError | null, result: null }
    : {
        ...base,
        outcome: 'restored',
        error: null,
        result: result === null ? null : toRecorded(result as RestoreEffects),
      }
}
