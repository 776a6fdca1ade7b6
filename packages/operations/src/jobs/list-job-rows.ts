import { rows, statements, type Transaction } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { Id } from '../input.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadJob } from '../steps/jobs/load-job.ts'
import { type JobRowEntry, readJobRows } from '../steps/jobs/read-job-rows.ts'

export const ListJobRowsInput = z.strictObject({
  jobId: Id,
  outcome: z.enum(['pending', 'restored', 'failed']).optional(),
  page: PageRequest.prefault({}),
})
export type ListJobRowsInput = z.input<typeof ListJobRowsInput>

/** A row of a job with the name of its user; null for a purged user. */
export interface NamedJobRow extends JobRowEntry {
  readonly displayName: string | null
}

/** Lists the rows of a job in the order in which they are carried out. */
export const listJobRows = defineQuery<Page<NamedJobRow>, Refusal<'JobNotFound'>>()({
  requires: 'deletedUsers.read',
  input: ListJobRowsInput,
  *run({ context, input: { jobId, outcome, page } }) {
    const job = yield* loadJob(context.tenantId, jobId)
    if (!job.ok) return job
    const { tenantId, total, succeeded, failed } = job.value
    const reading = toReading(page)
    const log = { tenantId, jobId, done: succeeded + failed, total }
    const found = yield* readJobRows(log, outcome, reading)
    const names = yield* loadDisplayNames(
      tenantId,
      found.map(({ userId }) => userId),
    )
    const named = (entry: JobRowEntry) => ({ ...entry, displayName: names.get(entry.userId) ?? null })
    return ok(toPage(found, reading, named, ({ row }) => ({ key: row, id: '' })))
  },
})

function* loadDisplayNames(
  tenantId: string,
  ids: readonly string[],
): Transaction<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = yield* rows(statements.namesOfUsers, { tenantId, ids })
  return new Map(found.map(({ id, displayName }) => [id, displayName]))
}
