import { ConstraintError, firstText, type Transaction } from '@reprieve/db'
import { ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { loadForeignAccount } from '../steps/access/load-caller.ts'
import { findDueJob } from '../steps/jobs/find-due-job.ts'
import { creatorOf } from '../steps/jobs/job.ts'
import { type Portion, type PortionDone, workOnPortion } from '../steps/jobs/work-on-portion.ts'
import { settleAfterCommit } from '../steps/mailboxes/settle-after-commit.ts'

export const WorkOnJobsInput = z.object({
  /** Tells this worker from the others; a new one for each process. */
  workerId: z.string().min(1).max(64),
  /** Rows a transaction; restores get their turn between two. */
  rows: z.number().int().min(1).max(2_000),
  /** How long after the last portion others leave the job alone. */
  leaseSeconds: z.number().int().min(1).max(3600),
  /** The tenant of the portion before; the next one in turn comes first. */
  after: Id.optional(),
})
export type WorkOnJobsInput = z.input<typeof WorkOnJobsInput>

/** A portion that was done. */
export interface JobWork extends PortionDone {
  readonly tenantId: TenantId
  /** What kept rows from being carried out; they have failed with `RowFault`. */
  readonly faults: readonly { readonly row: number; readonly error: unknown }[]
}

/** Whoever of several workers is slower than another tries the next tenant, so often at most. */
const tries = 10

/** Does one portion of one job; null if there is none to do. Any number of workers may do so at once. */
export const workOnJobs =
  (dependencies: Dependencies) =>
  async (given: WorkOnJobsInput): Promise<JobWork | null> => {
    const { workerId, rows: size, leaseSeconds, after = firstText } = WorkOnJobsInput.parse(given)
    const { storage, now } = dependencies
    let place = after
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const due = await findDueJob({ storage, workerId, now: now() }, place)
      if (due === null) return null
      const { tenantId, id: jobId } = due
      const foreignAccount = await loadForeignAccount(storage, { tenantId, actor: creatorOf(due) })
      const portion = { tenantId, jobId, workerId, leaseMs: leaseSeconds * 1000, size, foreignAccount }
      const work = await workOn(dependencies, portion)
      if (work !== null) return work
      place = tenantId
    }
    return null
  }

async function workOn(dependencies: Dependencies, portion: Portion): Promise<JobWork | null> {
  const whole = await attemptPortion(dependencies, portion)
  const { tenantId } = portion
  if (whole.ok) return whole.value && { ...whole.value, tenantId, faults: [] }
  return rowByRow(dependencies, portion)
}

/** After a fault: each row in a transaction of its own, so that the one that is to blame fails alone. */
async function rowByRow(dependencies: Dependencies, portion: Portion): Promise<JobWork | null> {
  const faults: { row: number; error: unknown }[] = []
  let last: PortionDone | null = null
  let rows = 0
  for (let count = 0; count < portion.size; count += 1) {
    const one = { ...portion, size: 1 }
    const tried = await attemptPortion(dependencies, one)
    const done = tried.ok ? tried : await attemptPortion(dependencies, { ...one, asFault: true })
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

/** Refuses with the fault if it may be one row's: the data's or the program's, but not the database's. */
async function attemptPortion(
  dependencies: Dependencies,
  portion: Portion,
): Promise<Result<PortionDone | null, unknown>> {
  const { storage, now } = dependencies
  try {
    const tried = await storage.transaction(portion.tenantId, () =>
      catchFault(workOnPortion(dependencies, portion, now())),
    )
    if (!tried.ok || tried.value === null) return tried
    const { claim, ...done } = tried.value
    // Before the next portion, so that a job that has ended has its mailboxes back.
    if (claim !== null) await settleAfterCommit(dependencies, claim)
    return ok(done)
  } catch (error) {
    if (error instanceof ConstraintError) return refuse(error)
    throw error
  }
}

// What a statement throws never comes by here: the storage ends the transaction by itself.
function* catchFault<Value>(work: Transaction<Value>): Transaction<Result<Value, unknown>> {
  try {
    return ok(yield* work)
  } catch (error) {
    return refuse(error)
  }
}
