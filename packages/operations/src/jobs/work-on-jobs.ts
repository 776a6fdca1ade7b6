import { firstText } from '@reprieve/db'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { loadForeignAccount } from '../steps/access/load-caller.ts'
import { attemptPortion, type JobWork } from '../steps/jobs/attempt-portion.ts'
import { findDueJob } from '../steps/jobs/find-due-job.ts'
import { creatorOf } from '../steps/jobs/job.ts'

export const WorkOnJobsInput = z.strictObject({
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
      const work = await attemptPortion(dependencies, portion)
      if (work !== null) return work
      place = tenantId
    }
    return null
  }
