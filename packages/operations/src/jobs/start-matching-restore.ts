import type { JobInput } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Strategy } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import type { Job } from '../steps/jobs/job.ts'
import { rowsAtMost, startJob } from '../steps/jobs/start-job.ts'
import { loadMatching, MatchingInput } from '../steps/load/matching-users.ts'
import { toStrategy } from '../steps/plan/plan-from-storage.ts'

export const StartMatchingRestoreInput = z.strictObject({
  filters: MatchingInput,
  /** How many match as far as the caller knows: nothing is started for others whom nobody has counted. */
  count: z.number().int().min(1).max(rowsAtMost),
  strategy: Strategy.default({}),
})
export type StartMatchingRestoreInput = z.input<typeof StartMatchingRestoreInput>

export type StartMatchingRestoreError = WriteError | Refusal<'NothingToRestore'>

/** Restores all deleted users that match the filters of their list, as a bulk job (R36), the oldest deletion first. */
export const startMatchingRestore = defineOperation<Job, StartMatchingRestoreError>()<
  typeof StartMatchingRestoreInput,
  readonly JobInput[]
>({
  name: 'startMatchingRestore',
  requires: 'users.restore',
  input: StartMatchingRestoreInput,
  targetOf: () => null,
  async prepare({ storage, now }, { filters, count }, { tenantId }) {
    const matching = { tenantId, filters, now: now() }
    const ids = await storage.read(() => loadMatching(matching, count))
    if (ids.length === 0) return refuse({ type: 'NothingToRestore' })
    if (ids.length === count) return ok(ids.map((userId) => ({ userId })))
    return refuse({ type: 'InvalidInput', path: 'count', problem: 'another number of users match by now' })
  },
  run: (call) =>
    startJob(call, {
      inputs: call.prepared,
      strategy: toStrategy(call.input.strategy),
      origin: { kind: 'rows' },
      // Its rows have no resolutions, and none is proposed that would delete a holder.
      confirmDeletions: false,
    }),
})
