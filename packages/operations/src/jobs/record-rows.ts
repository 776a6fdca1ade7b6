import { runEach, type Statements, statements } from '@reprieve/db'
import type { Tenant } from '@reprieve/domain'
import { type AuditDependencies, type AuditFacts, appendAuditRecords } from '../audit/append-audit-record.ts'
import { mentionsIn } from '../audit/mentions-in.ts'
import { noticesOfRestore } from '../notices/notices-of-restore.ts'
import { putNotices } from '../notices/put-notices.ts'
import { restoredEntry } from '../users/restored-entry.ts'
import { creatorOf, requestOf } from './job.ts'
import type { RowOutcome } from './row-outcome.ts'

interface Rows {
  readonly job: statements.JobRow
  readonly tenant: Tenant
  readonly outcomes: readonly RowOutcome[]
  readonly now: Date
}

/** Writes down what was done to rows of a job: in its log, in the audit log as for one user each (R49), and to webhooks. */
export function* recordRows(
  dependencies: AuditDependencies,
  { job, tenant, outcomes, now }: Rows,
): Statements<void> {
  const { tenantId, id: jobId } = job
  const log = outcomes.map((done) => toJobRow(job, done))
  yield* runEach(statements.insertJobRow, log)
  yield* runEach(
    statements.insertJobRowMention,
    log.flatMap(({ row, userId: own, result }) =>
      mentionsIn(result, own).map((userId) => ({ tenantId, userId, jobId, row })),
    ),
  )
  yield* runEach(
    statements.putJobClaim,
    outcomes.flatMap((done) =>
      done.outcome === 'restored'
        ? done.claims.map((claim) => ({ ...claim, tenantId, jobId, row: done.row }))
        : [],
    ),
  )
  yield* appendAuditRecords(
    dependencies,
    tenantId,
    outcomes.map((done) => ({ ...toFacts(job, done), id: dependencies.newId(), at: now })),
  )
  const actor = creatorOf(job)
  const notices = outcomes.flatMap((done) =>
    done.outcome === 'restored' ? noticesOfRestore({ ...done, tenant, actor, now }) : [],
  )
  // By mail the end of the job is told.
  yield* putNotices(dependencies, { tenantId, notices, now, to: 'webhooks' })
}

function toJobRow(job: statements.JobRow, done: RowOutcome): statements.JobRowRow {
  const { tenantId, id: jobId } = job
  const { row, userId, outcome, resolutions } = done
  const result = done.outcome === 'restored' ? done.effects : done.error
  // Who is purged meanwhile has names in what the row was asked with, too.
  const isGone = done.outcome === 'failed' && done.error.type === 'UserNotFound'
  return { tenantId, jobId, row, userId, input: isGone ? [] : resolutions, outcome, result }
}

function toFacts(job: statements.JobRow, done: RowOutcome): Omit<AuditFacts, 'id' | 'at'> {
  const { requestId, correlationId } = requestOf(job)
  const { tenantId, id: jobId } = job
  const facts = { tenantId, actor: creatorOf(job), operation: 'restoreUser', requestId, correlationId }
  const ofJob = { jobId, row: done.row }
  if (done.outcome === 'failed') {
    const failed = { outcome: 'failed', error: done.error.type, targetId: done.userId } as const
    return { ...facts, ...failed, targetName: null, details: ofJob }
  }
  const entry = restoredEntry(done.user, done.effects, { passwordSet: false, ...ofJob })
  return { ...facts, outcome: 'succeeded', error: null, ...entry }
}
