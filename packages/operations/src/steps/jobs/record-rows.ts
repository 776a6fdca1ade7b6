import { statements, type Transaction, write } from '@reprieve/db'
import type { Actor, JobId, Tenant, TenantId } from '@reprieve/domain'
import {
  type AuditDependencies,
  type AuditEntry,
  type AuditFacts,
  appendAuditRecords,
} from '../audit/append-audit-record.ts'
import { mentionsIn } from '../audit/mentions-in.ts'
import { restoredEntry } from '../audit/restored-entry.ts'
import { noticesOfRestore } from '../delivery/notices-of-restore.ts'
import { putNotices } from '../delivery/put-notices.ts'
import { creatorOf, requestOf } from './job.ts'
import type { RowOutcome } from './row-outcome.ts'

interface Rows {
  readonly job: statements.JobRow
  readonly tenant: Tenant
  readonly outcomes: readonly RowOutcome[]
  readonly now: Date
}

/** Records the outcomes of rows: in the job's log, in the audit log as for single users (R49), and for webhooks. */
export function* recordRows(
  dependencies: AuditDependencies,
  { job, tenant, outcomes, now }: Rows,
): Transaction<void> {
  const { tenantId, id: jobId } = job
  const { requestId, correlationId } = requestOf(job)
  const actor = creatorOf(job)
  const ofJob = { tenantId, jobId, actor, requestId, correlationId, now }
  const log = outcomes.map((done) => toJobRow(job, done))
  yield* write(statements.insertJobRow, log)
  yield* write(
    statements.insertJobRowMention,
    log.flatMap(({ row, userId: own, result }) =>
      mentionsIn(result, own).map((userId) => ({ tenantId, userId, jobId, row })),
    ),
  )
  yield* write(
    statements.putJobNameAssignment,
    outcomes.flatMap((done) =>
      done.outcome === 'restored'
        ? done.nameAssignments.map((assignment) => ({ ...assignment, tenantId, jobId, row: done.row }))
        : [],
    ),
  )
  yield* appendAuditRecords(
    dependencies,
    tenantId,
    outcomes.map((done) => toFacts(done, ofJob, dependencies.newId())),
  )
  const notices = outcomes.flatMap((done) =>
    done.outcome === 'restored' ? noticesOfRestore({ ...done, tenant, actor, now }) : [],
  )
  // Mail subscribers are told of the end of the job instead.
  yield* putNotices(dependencies, { tenantId, notices, now, to: 'webhooks' })
}

function toJobRow(job: statements.JobRow, done: RowOutcome): statements.JobRowRow {
  const { tenantId, id: jobId } = job
  const { row, userId, outcome, resolutions } = done
  const result = done.outcome === 'restored' ? done.effects : done.error
  // The row's input contains names too, so it is removed for a user who is purged meanwhile.
  const isGone = done.outcome === 'failed' && done.error.type === 'UserNotFound'
  return { tenantId, jobId, row, userId, input: isGone ? [] : resolutions, outcome, result }
}

interface OfJob {
  readonly tenantId: TenantId
  readonly jobId: JobId
  readonly actor: Actor
  readonly requestId: string | null
  readonly correlationId: string | null
  readonly now: Date
}

// Written out member by member: in a job of many rows, copying objects would take longer than everything else here.
function toFacts(done: RowOutcome, ofJob: OfJob, id: string): AuditFacts {
  const { jobId } = ofJob
  const { row } = done
  const entry: AuditEntry =
    done.outcome === 'restored'
      ? restoredEntry(done.user, done.effects, { passwordSet: false, jobId, row, undo: done.undo })
      : { targetId: done.userId, targetName: null, details: { jobId, row } }
  return {
    tenantId: ofJob.tenantId,
    id,
    at: ofJob.now,
    actor: ofJob.actor,
    operation: 'restoreUser',
    outcome: done.outcome === 'restored' ? 'succeeded' : 'failed',
    error: done.outcome === 'restored' ? null : done.error.type,
    targetId: entry.targetId,
    targetName: entry.targetName,
    before: entry.before,
    after: entry.after,
    details: entry.details,
    requestId: ofJob.requestId,
    correlationId: ofJob.correlationId,
  }
}
