import { row, statements, type Transaction, write } from '@reprieve/db'
import type { JobId, TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { mentionsIn } from '../steps/audit/mentions-in.ts'
import { finishImport } from '../steps/import/finish-import.ts'
import { type ImportJob, toImportJob } from '../steps/import/import-job.ts'
import { type DoneImportRow, hasFailed } from '../steps/import/import-row.ts'
import { toLogRow } from '../steps/import/to-log-row.ts'

interface DoneRows {
  readonly tenantId: TenantId
  readonly jobId: JobId
  readonly workerId: string
  readonly firstRow: number
  readonly done: readonly DoneImportRow[]
}

/**
 * Writes the outcomes of rows into the log of their import, and ends it after the last. Null if another worker has done
 * these rows meanwhile, which gave the same answers. An import that was stopped while they were in progress stays so.
 */
export const recordImportRows =
  (dependencies: Dependencies) =>
  async ({ tenantId, jobId, workerId, firstRow, done }: DoneRows): Promise<ImportJob | null> => {
    const now = dependencies.now()

    function* record(): Transaction<ImportJob | null> {
      const job = yield* row(statements.jobById, { tenantId, id: jobId })
      if (job === undefined || job.state === 'succeeded') return null
      if (job.succeeded + job.failed + 1 !== firstRow) return null
      if (job.state === 'running' && job.leasedBy !== workerId) return null
      const log = done.map((one, index) => toLogRow({ tenantId, jobId, row: firstRow + index }, one))
      yield* write(statements.insertJobRow, log)
      yield* write(
        statements.insertJobRowMention,
        log.flatMap(({ row, userId: own, result }) =>
          mentionsIn(result, own).map((userId) => ({ tenantId, userId, jobId, row })),
        ),
      )
      const failed = done.filter(hasFailed).length
      const counted = {
        ...job,
        succeeded: job.succeeded + done.length - failed,
        failed: job.failed + failed,
      }
      const isLast = counted.succeeded + counted.failed === counted.total
      if (isLast && job.state !== 'cancelled')
        return toImportJob(yield* finishImport(dependencies, counted, now))
      yield* write(statements.updateJob, counted)
      return toImportJob(counted)
    }
    return dependencies.storage.transaction(tenantId, record)
  }
