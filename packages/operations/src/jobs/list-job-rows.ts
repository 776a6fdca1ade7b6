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

/** In the order in which they are done. */
export const listJobRows = defineQuery<Page<JobRowEntry>, Refusal<'JobNotFound'>>()({
  requires: 'deletedUsers.read',
  input: ListJobRowsInput,
  *run({ context, input: { jobId, outcome, page } }) {
    const job = yield* loadJob(context.tenantId, jobId)
    if (!job.ok) return job
    const { tenantId, total, succeeded, failed } = job.value
    const reading = toReading(page)
    const log = { tenantId, jobId, done: succeeded + failed, total }
    const found = yield* readJobRows(log, outcome, reading)
    const toCursor = ({ row }: JobRowEntry) => ({ key: row, id: '' })
    return ok(toPage(found, reading, (entry) => entry, toCursor))
  },
})
