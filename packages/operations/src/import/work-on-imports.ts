import { isUnavailable } from '@reprieve/db'
import { carryOutRow, refusedRow } from '../steps/import/carry-out-row.ts'
import type { ImportJob } from '../steps/import/import-job.ts'
import type { DoneImportRow, ImportRow } from '../steps/import/import-row.ts'
import { runsOf } from '../steps/import/runs-of.ts'
import type { Operations } from '../use-cases.ts'
import type { TakeImportRowsInput } from './take-import-rows.ts'

type Working = Pick<
  Operations,
  | 'takeImportRows'
  | 'recordImportRows'
  | 'importPerson'
  | 'previewImport'
  | 'importGroup'
  | 'importBelonging'
  | 'deleteUser'
>

export interface ImportWork {
  readonly job: ImportJob
  readonly rows: number
  /** Faults that prevented rows; these rows are refused with `RowFault`. */
  readonly faults: readonly { readonly row: number; readonly error: unknown }[]
}

/**
 * Carries out the next rows of an import with the operations that the command line uses, and records them; null if there
 * is nothing to do. Each row has a request id of its own, so that a row that a dead worker has done is answered and not
 * done again. After the deletion guard has refused somebody, nobody more is deleted (R57).
 */
export async function workOnImports(
  operations: Working,
  given: TakeImportRowsInput,
): Promise<ImportWork | null> {
  const taken = await operations.takeImportRows(given)
  if (taken === null) return null
  const { jobId, source, context, firstRow, inputs } = taken
  const faults: { row: number; error: unknown }[] = []
  let guard = taken.stoppedBy
  const attempt = async (input: ImportRow, index: number): Promise<DoneImportRow> => {
    if (input.kind === 'missing' && guard !== null) return refusedRow(input, guard, input.userId)
    const row = firstRow + index
    try {
      const ofRow = { ...context, requestId: `${jobId}.${row}` }
      const done = await carryOutRow(operations, ofRow, { input, source })
      if (done.error?.type === 'DeletionGuard') guard = done.error
      return done
    } catch (error) {
      if (isUnavailable(error)) throw error
      faults.push({ row, error })
      return refusedRow(input, { type: 'RowFault', row })
    }
  }
  const done: DoneImportRow[] = []
  for (const run of runsOf(inputs)) {
    const first = done.length
    done.push(...(await Promise.all(run.map((input, index) => attempt(input, first + index)))))
  }
  const { tenantId } = context
  const { workerId } = given
  const job = await operations.recordImportRows({ tenantId, jobId, workerId, firstRow, done })
  return job && { job, rows: done.length, faults }
}
