import { type JobRowOutcome, rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { type ImportJob, toImportJob, toNamedImports } from '../steps/import/import-job.ts'
import { JobIdInput, loadJob } from '../steps/jobs/load-job.ts'

export interface CountedImport extends ImportJob {
  /** How many finished rows have had which outcome; those that none has had are absent. */
  readonly outcomes: Readonly<Partial<Record<JobRowOutcome, number>>>
}

/** Gets an import with its counts. */
export const getImport = defineQuery<CountedImport, Refusal<'JobNotFound'>>()({
  requires: 'deletedUsers.read',
  input: JobIdInput,
  *run({ context: { tenantId }, input: { jobId } }) {
    const job = yield* loadJob(tenantId, jobId, 'import')
    if (!job.ok) return job
    const [named = toImportJob(job.value)] = yield* toNamedImports(tenantId, [job.value])
    const counted = yield* rows(statements.jobRowCounts, { tenantId, jobId })
    const outcomes = Object.fromEntries(counted.map(({ outcome, rows: number }) => [outcome, number]))
    return ok({ ...named, outcomes })
  },
})
