import { ConstraintError, type Transaction } from '@reprieve/db'
import { ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { settleAfterCommit } from '../mailboxes/settle-after-commit.ts'
import { type Portion, type PortionDone, workOnPortion } from './work-on-portion.ts'

/** A portion that was done. */
export interface JobWork extends PortionDone {
  readonly tenantId: TenantId
  /** Faults that prevented rows; these rows have failed with `RowFault`. */
  readonly faults: readonly { readonly row: number; readonly error: unknown }[]
}

/** Does a portion in one transaction, or, if a fault ends that, row by row. Null if there was nothing to do. */
export async function attemptPortion(dependencies: Dependencies, portion: Portion): Promise<JobWork | null> {
  const whole = await inOneTransaction(dependencies, portion)
  const { tenantId } = portion
  if (whole.ok) return whole.value && { ...whole.value, tenantId, faults: [] }
  return rowByRow(dependencies, portion)
}

/** After a fault, each row gets a transaction of its own, so that only the row at fault fails. */
async function rowByRow(dependencies: Dependencies, portion: Portion): Promise<JobWork | null> {
  const faults: { row: number; error: unknown }[] = []
  let last: PortionDone | null = null
  let rows = 0
  for (let count = 0; count < portion.size; count += 1) {
    const one = { ...portion, size: 1 }
    const tried = await inOneTransaction(dependencies, one)
    const done = tried.ok ? tried : await inOneTransaction(dependencies, { ...one, asFault: true })
    if (!done.ok) throw done.error
    if (done.value === null) break
    last = done.value
    rows += last.rows
    const { restored, failed, pending } = last.job.counts
    if (!tried.ok) faults.push({ row: restored + failed, error: tried.error })
    if (pending === 0) break
  }
  return last && { ...last, rows, tenantId: portion.tenantId, faults }
}

/**
 * Refuses with the fault if a single row may have caused it: one of the data or of the program, not of the database.
 */
async function inOneTransaction(
  dependencies: Dependencies,
  portion: Portion,
): Promise<Result<PortionDone | null, unknown>> {
  const { storage, now } = dependencies
  try {
    const tried = await storage.transaction(portion.tenantId, () =>
      catchFault(workOnPortion(dependencies, portion, now())),
    )
    if (!tried.ok || tried.value === null) return tried
    const { lease, ...done } = tried.value
    // Done before the next portion, so that the mailboxes are in place when a job has ended.
    if (lease !== null) await settleAfterCommit(dependencies, lease)
    return ok(done)
  } catch (error) {
    if (error instanceof ConstraintError) return refuse(error)
    throw error
  }
}

// A failing statement is never caught here: the storage ends the transaction itself.
function* catchFault<Value>(work: Transaction<Value>): Transaction<Result<Value, unknown>> {
  try {
    return ok(yield* work)
  } catch (error) {
    return refuse(error)
  }
}
