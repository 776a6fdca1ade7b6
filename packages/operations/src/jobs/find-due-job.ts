import { firstText, row, type Statements, type Storage, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { isFree } from './work-on-portion.ts'

interface Search {
  readonly storage: Storage
  readonly workerId: string
  readonly now: Date
}

/**
 * The job that the worker should do a portion of: the oldest one of the next tenant behind `after`, and from the first tenant on
 * again behind the last. So each tenant has its turn, however many or long its jobs are. Skips what other workers are at.
 * Each tenant is read by itself; who takes the job looks again.
 */
export async function findDueJob(search: Search, after: TenantId): Promise<statements.JobRow | null> {
  return (await findBetween(search, after, null)) ?? findBetween(search, firstText, after)
}

async function findBetween(
  { storage, workerId, now }: Search,
  start: TenantId,
  end: TenantId | null,
): Promise<statements.JobRow | null> {
  for (let place = start; ; ) {
    const behind = place
    const tenantId = await storage.read(() => nextTenant(behind))
    if (tenantId === null || (end !== null && tenantId > end)) return null
    const job = await storage.read(() => firstJob(tenantId))
    if (job !== null && isFree(job, workerId, now)) return job
    place = tenantId
  }
}

function* firstJob(tenantId: TenantId): Statements<statements.JobRow | null> {
  const running = yield* row(statements.firstJobInState, { tenantId, state: 'running' })
  return running ?? (yield* row(statements.firstJobInState, { tenantId, state: 'queued' })) ?? null
}

function* nextTenant(after: TenantId): Statements<TenantId | null> {
  const running = yield* row(statements.nextTenantWithJob, { state: 'running', after })
  const queued = yield* row(statements.nextTenantWithJob, { state: 'queued', after })
  const [first] = [running, queued].flatMap((found) => (found ? [found.tenantId] : [])).sort()
  return first ?? null
}
