import { rows, statements } from '@reprieve/db'
import { type OperationError, ok, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { Id } from '../input.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { lastSequence } from '../steps/audit/last-sequence.ts'
import type { DoneImportRow, LoggedRow } from '../steps/import/import-row.ts'
import { loadJob } from '../steps/jobs/load-job.ts'

const outcomes = ['created', 'changed', 'restored', 'left', 'deleted', 'refused', 'unreadable'] as const

export const ListImportRowsInput = z.strictObject({
  jobId: Id,
  outcome: z.enum(outcomes).optional(),
  page: PageRequest.prefault({}),
})
export type ListImportRowsInput = z.input<typeof ListImportRowsInput>

/** A finished row of an import. */
export interface ImportRowEntry {
  /** The number of the row, from 1. */
  readonly row: number
  readonly outcome: DoneImportRow['outcome']
  /** Null for a group, and for somebody who is nobody here. */
  readonly userId: UserId | null
  /** Null once the user is purged. */
  readonly logged: LoggedRow | null
  readonly error: OperationError | null
}

/** Lists the finished rows of an import in the order in which they were carried out. */
export const listImportRows = defineQuery<Page<ImportRowEntry>, Refusal<'JobNotFound'>>()({
  requires: 'deletedUsers.read',
  input: ListImportRowsInput,
  *run({ context: { tenantId }, input: { jobId, outcome, page } }) {
    const job = yield* loadJob(tenantId, jobId, 'import')
    if (!job.ok) return job
    const reading = toReading(page)
    const { place, backwards, limit } = reading
    const direction = backwards ? 'descending' : 'ascending'
    const key = place === null ? (backwards ? lastSequence : 0) : Number(place.key)
    const parameters = { tenantId, jobId, key, limit }
    const found =
      outcome === undefined
        ? yield* rows(statements.jobRowPages[direction], parameters)
        : yield* rows(statements.jobRowPagesOfOutcome[direction], { ...parameters, outcome })
    return ok(toPage(found, reading, toEntry, ({ row }) => ({ key: row, id: '' })))
  },
})

/** Only `recordImportRows` writes these rows, and a purge empties them. */
const toEntry = ({ row, outcome, userId, input, result }: statements.JobRowRow): ImportRowEntry => ({
  row,
  outcome: outcome as DoneImportRow['outcome'],
  userId: userId === '' ? null : userId,
  logged: Array.isArray(input) ? null : (input as LoggedRow),
  error: result as OperationError | null,
})
