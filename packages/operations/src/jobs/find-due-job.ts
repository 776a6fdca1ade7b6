import { firstText, row, type Statements, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { isFree } from './work-on-portion.ts'

/**
 * The job that the worker should do a portion of: the oldest one of the next tenant behind `after`, and from the first tenant on
 * again behind the last. So each tenant has its turn, however many or long its jobs are. Skips what other workers are at.
 */
export function* findDueJob(
  workerId: string,
  after: TenantId,
  now: Date,
): Statements<statements.JobRow | null> {
  const behind = yield* findBetween(after, null)
  return behind ?? (yield* findBetween(firstText, after))

  function* findBetween(start: TenantId, end: TenantId | null): Statements<statements.JobRow | null> {
    for (let place = start; ; ) {
      const tenantId = yield* nextTenant(place)
      if (tenantId === null || (end !== null && tenantId > end)) return null
      const job =
        (yield* row(statements.firstJobInState, { tenantId, state: 'running' })) ??
        (yield* row(statements.firstJobInState, { tenantId, state: 'queued' }))
      if (job !== undefined && isFree(job, workerId, now)) return job
      place = tenantId
    }
  }
}

function* nextTenant(after: TenantId): Statements<TenantId | null> {
  const running = yield* row(statements.nextTenantWithJob, { state: 'running', after })
  const queued = yield* row(statements.nextTenantWithJob, { state: 'queued', after })
  const [first] = [running, queued].flatMap((found) => (found ? [found.tenantId] : [])).sort()
  return first ?? null
}
