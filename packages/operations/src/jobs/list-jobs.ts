import { firstText, lastText, rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Job, toNamedJobs } from '../steps/jobs/job.ts'

export const ListJobsInput = z.strictObject({ page: PageRequest.prefault({}) })
export type ListJobsInput = z.input<typeof ListJobsInput>

/** Lists the bulk restores, latest start first. */
export const listJobs = defineQuery<Page<Job>, never>()({
  requires: 'deletedUsers.read',
  input: ListJobsInput,
  *run({ context, input }) {
    const reading = toReading(input.page)
    const { place, backwards, limit } = reading
    const key = place?.id ?? (backwards ? firstText : lastText)
    const page = statements.jobPages[backwards ? 'newer' : 'older']
    const found = yield* rows(page, {
      tenantId: context.tenantId,
      kind: 'restore',
      key,
      limit,
    })
    const jobs = yield* toNamedJobs(context.tenantId, found)
    return ok(
      toPage(
        jobs,
        reading,
        (job) => job,
        ({ id }) => ({ key: id, id }),
      ),
    )
  },
})
