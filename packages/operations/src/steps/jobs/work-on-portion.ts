import { type JobInput, row, statements, type Transaction, write } from '@reprieve/db'
import type { JobId, RestoreCaller, Result, TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { checkPermission } from '../access/check-permission.ts'
import { type ForeignAccount, loadCaller } from '../access/load-caller.ts'
import { withNames } from '../access/with-names.ts'
import type { AuditDependencies } from '../audit/append-audit-record.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { claimMoves, type MovesClaim } from '../mailboxes/claim-moves.ts'
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
  /** Rows at most. */
  readonly size: number
  readonly foreignAccount: ForeignAccount | null
  /** Fails the rows instead of restoring them, after a fault. */
  readonly asFault?: true
}

/** What a portion takes besides making records. */
export type PortionDependencies = AuditDependencies &
  Pick<Dependencies, 'mailboxes' | 'tenantsOfOutsideIssuers'>

export interface PortionCommitted extends PortionDone {
  /** The moves of mailboxes to be carried out once it is committed; null for none. */
  readonly claim: MovesClaim | null
}

export interface PortionDone {
  /** As it is after the portion. */
  readonly job: Job
  /** That were done. */
  readonly rows: number
}

/**
 * Does the next rows of a job, under the tenant's lock: lease, rows, their records, counts and the end of the job are one
 * transaction, so that no row is done twice and none is counted that is not done. Null where the job is somebody else's
 * meanwhile, or ended.
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
  const claim = yield* claimMoves(dependencies, { tenantId, userIds: moved, now })
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
  return { job: toJob(after), rows: outcomes.length, claim }
}

/** Of the user that came back, and of the holders that went into the bin for it. */
function mailboxesOf(done: RowOutcome): readonly UserId[] {
  if (done.outcome === 'failed') return []
  const replaced = done.effects.holders.flatMap((change) =>
    change.change === 'replaced' ? [change.userId] : [],
  )
  return [done.userId, ...replaced]
}

/** Whether this worker may go on with the job: nobody has it, or its holder has been silent for too long. */
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

// Read anew for each portion: who has lost the right may do no more rows.
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
