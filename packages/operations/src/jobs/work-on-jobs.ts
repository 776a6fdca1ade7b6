import { firstText } from '@reprieve/db'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { loadForeignAccount } from '../steps/access/load-caller.ts'
import { attemptPortion, type JobWork } from '../steps/jobs/attempt-portion.ts'
import { findDueJob } from '../steps/jobs/find-due-job.ts'
import { creatorOf } from '../steps/jobs/job.ts'

export const WorkOnJobsInput = z.strictObject({
  /** Id of this worker process, different in each. */
  workerId: z.string().min(1).max(64),
  /** Rows in one transaction. Restores by people get their turn between two transactions. */
  rows: z.number().int().min(1).max(2_000),
  /** How long other workers leave the job alone after its last portion. */
  leaseSeconds: z.number().int().min(1).max(3600),
  /** The tenant of the previous portion. The next one in turn comes first. */
  after: Id.optional(),
})
export type WorkOnJobsInput = z.input<typeof WorkOnJobsInput>

/** How often a worker tries the next tenant after another worker was faster. */
const tries = 10

/** Does one portion of one bulk restore; null if there is none. Any number of workers may call it at once. */
export const workOnJobs =
  (dependencies: Dependencies) =>
  async (given: WorkOnJobsInput): Promise<JobWork | null> => {
    const { workerId, rows: size, leaseSeconds, after = firstText } = WorkOnJobsInput.parse(given)
    const { storage, now } = dependencies
    let place = after
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const due = await findDueJob({ storage, kind: 'restore', workerId, now: now() }, place)
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
