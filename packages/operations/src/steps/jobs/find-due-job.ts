import { firstText, type JobKind, row, rows, type Storage, statements, type Transaction } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { isFree } from './work-on-portion.ts'

interface Search {
  readonly storage: Storage
  /** Each kind of job has workers of its own. */
  readonly kind: JobKind
  readonly workerId: string
  readonly now: Date
}

/**
 * The job of which the worker should do a portion. It belongs to the next tenant after `after`; after the last tenant,
 * the search continues with the first. So each tenant has its turn, however many or long its jobs are, and so has each
 * job: first one that nobody has begun, else the one whose last portion is longest ago. Jobs of other workers are
 * skipped. Each tenant is read separately, and whoever takes the job checks again.
 */
export async function findDueJob(search: Search, after: TenantId): Promise<statements.JobRow | null> {
  return (await findBetween(search, after, null)) ?? findBetween(search, firstText, after)
}

async function findBetween(
  { storage, kind, workerId, now }: Search,
  start: TenantId,
  end: TenantId | null,
): Promise<statements.JobRow | null> {
  for (let place = start; ; ) {
    const behind = place
    const tenantId = await storage.read(() => nextTenant(kind, behind))
    if (tenantId === null || (end !== null && tenantId > end)) return null
    const jobs = await storage.read(() => openJobs(kind, tenantId))
    const [job] = jobs.filter((one) => isFree(one, workerId, now)).toSorted(byTurn)
    if (job !== undefined) return job
    place = tenantId
  }
}

/** Jobs of a tenant that run at once. Others wait in the order of their start, so that the search stays short. */
const jobsAtOnce = 20

function* openJobs(kind: JobKind, tenantId: TenantId): Transaction<readonly statements.JobRow[]> {
  const begun = { tenantId, kind, state: 'running' as const, limit: jobsAtOnce }
  const running = yield* rows(statements.jobsInState, begun)
  if (running.length === jobsAtOnce) return running
  const queued = yield* rows(statements.jobsInState, { tenantId, kind, state: 'queued', limit: 1 })
  return [...queued, ...running]
}

/** Every portion extends the lease, so the end of the lease says whose turn it is. */
const byTurn = (one: statements.JobRow, other: statements.JobRow): number => turnOf(one) - turnOf(other)

const turnOf = ({ leasedUntil }: statements.JobRow): number => leasedUntil?.getTime() ?? 0

function* nextTenant(kind: JobKind, after: TenantId): Transaction<TenantId | null> {
  const running = yield* row(statements.nextTenantWithJob, { kind, state: 'running', after })
  const queued = yield* row(statements.nextTenantWithJob, { kind, state: 'queued', after })
  const [first] = [running, queued].flatMap((found) => (found ? [found.tenantId] : [])).sort()
  return first ?? null
}
