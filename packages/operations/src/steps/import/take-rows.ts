import { row, statements, type Transaction, write } from '@reprieve/db'
import type { JobId, TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import { withNames } from '../access/with-names.ts'
import { loadInputs } from '../jobs/job-inputs.ts'
import { isOpen } from '../jobs/load-job.ts'
import { isFree } from '../jobs/work-on-portion.ts'
import { importRequestOf, toImportJob } from './import-job.ts'
import type { ImportRow } from './import-row.ts'
import { loadStop } from './load-stop.ts'

/** The next rows of an import, for the worker that has taken them. */
export interface TakenRows {
  readonly jobId: JobId
  readonly source: string
  /** The person who started the import, on whose behalf the rows are carried out. */
  readonly context: OperationContext
  readonly firstRow: number
  readonly inputs: readonly ImportRow[]
  /** The refusal by which the deletion guard has stopped deletions of earlier rows; null if it has not. */
  readonly stoppedBy: Refusal<'DeletionGuard'> | null
}

interface Asked {
  readonly tenantId: TenantId
  readonly jobId: JobId
  readonly workerId: string
  readonly limit: number
  readonly leaseMs: number
  readonly now: Date
}

/** Leases the import to the worker and reads its next rows; null if somebody else has it, or it has ended. */
export function* takeRows({
  tenantId,
  jobId,
  workerId,
  limit,
  leaseMs,
  now,
}: Asked): Transaction<TakenRows | null> {
  const job = yield* row(statements.jobById, { tenantId, id: jobId })
  if (job === undefined || !isOpen(job) || !isFree(job, workerId, now)) return null
  const leasedUntil = new Date(now.getTime() + leaseMs)
  yield* write(statements.updateJob, { ...job, state: 'running', leasedBy: workerId, leasedUntil })
  const firstRow = job.succeeded + job.failed + 1
  const inputs = yield* loadInputs<ImportRow>({ tenantId, jobId }, firstRow, limit)
  const { createdBy } = toImportJob(job)
  const [actor = createdBy] = yield* withNames(tenantId, [createdBy])
  const { source, correlationId } = importRequestOf(job)
  const context = { tenantId, actor, ...(correlationId !== null && { correlationId }) }
  const stoppedBy = yield* loadStop(tenantId, jobId, firstRow)
  return { jobId, source, context, firstRow, inputs, stoppedBy }
}
