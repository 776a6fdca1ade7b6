import { type JobInput, row, statements, type Transaction, write } from '@reprieve/db'
import type { JobId, RestoreCaller, Result, TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { checkPermission } from '../access/check-permission.ts'
import { type ForeignAccount, loadCaller } from '../access/load-caller.ts'
import { withNames } from '../access/with-names.ts'
import type { AuditDependencies } from '../audit/append-audit-record.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { leaseMoves, type MovesLease } from '../mailboxes/lease-moves.ts'
import { finishJob } from './finish-job.ts'
import { creatorOf, type Job, requestOf, toJob } from './job.ts'
import { loadInputs } from './job-inputs.ts'
import { isOpen } from './load-job.ts'
import { recordRows } from './record-rows.ts'
import { restoreRows } from './restore-rows.ts'
import type { RowError, RowOutcome } from './row-outcome.ts'

export interface Portion {
  readonly tenantId: TenantId
  readonly jobId: JobId
  readonly workerId: string
  readonly leaseMs: number
  /** The largest number of rows. */
  readonly size: number
  readonly foreignAccount: ForeignAccount | null
  /** Fails the rows instead of restoring them, after a fault. */
  readonly asFault?: true
}

/** The dependencies of a portion, including those for making records. */
export type PortionDependencies = AuditDependencies &
  Pick<Dependencies, 'mailboxes' | 'tenantsOfOutsideIssuers'>

export interface PortionCommitted extends PortionDone {
  /** The moves of mailboxes to carry out after the commit; null if there are none. */
  readonly lease: MovesLease | null
}

export interface PortionDone {
  /** The job after the portion. */
  readonly job: Job
  /** Number of rows that were done. */
  readonly rows: number
}

/**
 * Does the next rows of a job under the tenant's lock. Lease, rows, records, counts and the end of the job are one
 * transaction, so that no row is done twice and every counted row is done. Null if somebody else has taken the job, or
 * it has ended.
 */
export function* workOnPortion(
  dependencies: PortionDependencies,
  portion: Portion,
  now: Date,
): Transaction<PortionCommitted | null> {
  const { tenantId, jobId, workerId, size } = portion
  const job = yield* row(statements.jobById, { tenantId, id: jobId })
  if (job === undefined || !isOpen(job) || !isFree(job, workerId, now)) return null
  const firstRow = job.succeeded + job.failed + 1
  const inputs = yield* loadInputs({ tenantId, jobId }, firstRow, size)
  const outcomes = yield* decide(dependencies, portion, job, inputs, now)
  const tenant = yield* loadTenant(tenantId)
  yield* recordRows(dependencies, { job, tenant, outcomes, now })
  const moved = outcomes.flatMap(mailboxesOf)
  const lease = yield* leaseMoves(dependencies, { tenantId, userIds: moved, now })
  const restored = outcomes.filter(({ outcome }) => outcome === 'restored').length
  const done = {
    ...job,
    state: 'running' as const,
    succeeded: job.succeeded + restored,
    failed: job.failed + outcomes.length - restored,
    leasedBy: workerId,
    leasedUntil: new Date(now.getTime() + portion.leaseMs),
  }
  const isLast = done.succeeded + done.failed === done.total
  const after = isLast ? yield* finishJob(dependencies, done, now) : done
  if (!isLast) yield* write(statements.updateJob, done)
  return { job: toJob(after), rows: outcomes.length, lease }
}

/** The restored user, and the holders that it moved to the bin. */
function mailboxesOf(done: RowOutcome): readonly UserId[] {
  if (done.outcome === 'failed') return []
  const replaced = done.effects.holders.flatMap((change) =>
    change.change === 'replaced' ? [change.userId] : [],
  )
  return [done.userId, ...replaced]
}

/** Whether this worker may continue the job: nobody has it, or its holder has been silent for too long. */
export const isFree = (
  { leasedBy, leasedUntil }: Pick<statements.JobRow, 'leasedBy' | 'leasedUntil'>,
  workerId: string,
  now: Date,
): boolean => leasedBy === null || leasedBy === workerId || leasedUntil === null || leasedUntil <= now

function* decide(
  dependencies: PortionDependencies,
  { tenantId, jobId, foreignAccount, asFault }: Portion,
  job: statements.JobRow,
  inputs: readonly JobInput[],
  now: Date,
): Transaction<readonly RowOutcome[]> {
  const firstRow = job.succeeded + job.failed + 1
  if (asFault) return failAll(inputs, firstRow, (row) => ({ type: 'RowFault', row }))
  const [actor = creatorOf(job)] = yield* withNames(tenantId, [creatorOf(job)])
  const caller = yield* loadPermitted({ tenantId, actor }, foreignAccount, now)
  if (!caller.ok) return failAll(inputs, firstRow, () => caller.error)
  const { strategy, confirmDeletions } = requestOf(job)
  return yield* restoreRows({
    tenantId,
    jobId,
    strategy,
    confirmDeletions,
    firstRow,
    inputs,
    actor,
    now,
    caller: caller.value,
    dependencies,
  })
}

// Loaded again for each portion: a person who has lost the permission must not have more rows done.
function* loadPermitted(
  context: Parameters<typeof loadCaller>[0],
  foreignAccount: ForeignAccount | null,
  now: Date,
): Transaction<Result<RestoreCaller, RowError>> {
  const caller = yield* loadCaller(context, foreignAccount, now)
  if (!caller.ok) return caller
  const permitted = checkPermission(caller.value, 'users.restore')
  return permitted.ok ? caller : permitted
}

const failAll = (
  inputs: readonly JobInput[],
  firstRow: number,
  errorOf: (row: number) => RowError,
): readonly RowOutcome[] =>
  inputs.map(({ userId, resolutions = [] }, index) => {
    const row = firstRow + index
    return { row, userId, resolutions, outcome: 'failed', error: errorOf(row) }
  })
