import { firstText } from '@reprieve/db'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { type TakenRows, takeRows } from '../steps/import/take-rows.ts'
import { findDueJob } from '../steps/jobs/find-due-job.ts'

export const TakeImportRowsInput = z.strictObject({
  /** Id of this worker process, different in each. */
  workerId: z.string().min(1).max(64),
  rows: z.number().int().min(1).max(500),
  /** How long other workers leave the import alone. */
  leaseSeconds: z.number().int().min(1).max(3600),
  /** The tenant of the previous rows. The next one in turn comes first. */
  after: Id.optional(),
})
export type TakeImportRowsInput = z.input<typeof TakeImportRowsInput>

/** Takes the next rows of the import whose turn it is; null if there is none, or if another worker was faster. */
export const takeImportRows =
  ({ storage, now: clock }: Dependencies) =>
  async (given: TakeImportRowsInput): Promise<TakenRows | null> => {
    const { workerId, rows: limit, leaseSeconds, after = firstText } = TakeImportRowsInput.parse(given)
    const now = clock()
    const due = await findDueJob({ storage, kind: 'import', workerId, now }, after)
    if (due === null) return null
    const { tenantId, id: jobId } = due
    const asked = { tenantId, jobId, workerId, limit, leaseMs: leaseSeconds * 1000, now }
    return storage.transaction(tenantId, () => takeRows(asked))
  }
