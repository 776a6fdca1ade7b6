import { statements, type Transaction, write } from '@reprieve/db'
import { type AuditDependencies, appendAuditRecord } from '../audit/append-audit-record.ts'
import { putNotices } from '../delivery/put-notices.ts'
import { creatorOf, requestOf, toJob } from './job.ts'
import { noticeOfJob } from './notice-of-job.ts'

/**
 * Ends a job whose rows are all done, records it, and sends notices. Its inputs are removed, because the log of its
 * rows has them.
 */
export function* finishJob(
  dependencies: AuditDependencies,
  job: statements.JobRow,
  now: Date,
): Transaction<statements.JobRow> {
  const { tenantId, id: jobId } = job
  const ended = { ...job, state: 'succeeded', finishedAt: now, leasedBy: null, leasedUntil: null } as const
  yield* write(statements.updateJob, ended)
  yield* write(statements.removeJobInputs, { tenantId, jobId })
  yield* write(statements.removeJobNameAssignments, { tenantId, jobId })
  const { requestId, correlationId } = requestOf(job)
  yield* appendAuditRecord(dependencies, {
    tenantId,
    id: dependencies.newId(),
    at: now,
    actor: creatorOf(job),
    operation: 'finishRestoreJob',
    outcome: 'succeeded',
    error: null,
    requestId,
    correlationId,
    targetId: jobId,
    targetName: null,
    details: { counts: toJob(ended).counts },
  })
  yield* putNotices(dependencies, { tenantId, notices: [noticeOfJob(ended)], now })
  return ended
}
