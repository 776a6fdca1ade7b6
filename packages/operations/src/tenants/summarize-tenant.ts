import { lastText, row, rows, statements, type Transaction } from '@reprieve/db'
import { can, ok, type TenantId } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { requestOf } from '../steps/jobs/job.ts'

/** What waits for somebody in a tenant, in numbers. */
export interface TenantSummary {
  readonly bin: BinSummary
  readonly jobs: JobSummary
  /** Purges that a guard has stopped (R43) and nobody has confirmed; null for a caller who may not confirm one. */
  readonly purgeStops: number | null
}

/** Users who can be restored; those on hold do not run out (R42). */
interface BinSummary {
  readonly total: number
  readonly endingWithinDay: number
  readonly endingWithinWeek: number
}

interface JobSummary {
  /** Jobs that wait or run. */
  readonly open: number
  /** Jobs that ended in the last seven days with failed rows that nobody has tried again. */
  readonly failed: number
}

/** Counts what waits for somebody in the context's tenant. */
export const summarizeTenant = defineQuery<TenantSummary, never>()({
  requires: 'deletedUsers.read',
  input: Nothing,
  *run({ context: { tenantId }, caller, now }) {
    return ok({
      bin: yield* summarizeBin(tenantId, now),
      jobs: yield* summarizeJobs(tenantId, now),
      purgeStops: can(caller.roles, 'users.purge') ? yield* countPurgeStops(tenantId) : null,
    })
  },
})

const dayMs = 24 * 3_600_000

function* summarizeBin(tenantId: TenantId, now: Date): Transaction<BinSummary> {
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs)
  const periods = { withinDay: inDays(1), withinWeek: inDays(7) }
  const found = yield* row(statements.binSummary, { tenantId, now, ...periods })
  return found ?? { total: 0, endingWithinDay: 0, endingWithinWeek: 0 }
}

/** Older jobs than these are nothing that somebody waits for. */
const latestJobs = 100

function* summarizeJobs(tenantId: TenantId, now: Date): Transaction<JobSummary> {
  const jobs = yield* rows(statements.jobPages.older, {
    tenantId,
    kind: 'restore',
    key: lastText,
    limit: latestJobs,
  })
  const origins = jobs.map((job) => requestOf(job).origin)
  const retried = new Set(origins.flatMap((origin) => (origin.kind === 'retry' ? [origin.of] : [])))
  const weekAgo = now.getTime() - 7 * dayMs
  const hasFailed = ({ id, failed, finishedAt }: statements.JobRow) =>
    failed > 0 && finishedAt !== null && finishedAt.getTime() >= weekAgo && !retried.has(id)
  return {
    open: jobs.filter(({ state }) => state === 'queued' || state === 'running').length,
    failed: jobs.filter(hasFailed).length,
  }
}

const latestStops = 100

function* countPurgeStops(tenantId: TenantId): Transaction<number> {
  const stops = yield* rows(statements.purgeStopsOfTenant, { tenantId, limit: latestStops })
  return stops.filter(({ state }) => state === 'open').length
}
