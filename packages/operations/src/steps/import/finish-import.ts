import { statements, type Transaction, write } from '@reprieve/db'
import { type AuditDependencies, appendAuditRecord } from '../audit/append-audit-record.ts'
import { putNotices } from '../delivery/put-notices.ts'
import { noticeOfJob } from '../jobs/notice-of-job.ts'
import { importRequestOf, toImportJob } from './import-job.ts'

/** Ends an import whose rows are all done, records it, and sends notices. What the file said of people is removed. */
export function* finishImport(
  dependencies: AuditDependencies,
  job: statements.JobRow,
  now: Date,
): Transaction<statements.JobRow> {
  const { tenantId, id: jobId } = job
  const ended = { ...job, state: 'succeeded', finishedAt: now, leasedBy: null, leasedUntil: null } as const
  yield* write(statements.updateJob, ended)
  yield* write(statements.removeJobInputs, { tenantId, jobId })
  const { requestId, correlationId } = importRequestOf(job)
  const { createdBy, counts } = toImportJob(ended)
  yield* appendAuditRecord(dependencies, {
    tenantId,
    id: dependencies.newId(),
    at: now,
    actor: createdBy,
    operation: 'finishImport',
    outcome: 'succeeded',
    error: null,
    requestId,
    correlationId,
    targetId: jobId,
    targetName: null,
    details: { counts },
  })
  yield* putNotices(dependencies, { tenantId, notices: [noticeOfJob(ended)], now })
  return ended
}
