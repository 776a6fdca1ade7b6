import type { JobInput } from '@reprieve/db'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { RestoreRow, Strategy } from '../input.ts'
import { longList } from '../long-list.ts'
import { defineOperation } from '../run/define-operation.ts'
import type { Job } from '../steps/jobs/job.ts'
import { prepareRows } from '../steps/jobs/prepare-rows.ts'
import { rowsAtMost, startJob } from '../steps/jobs/start-job.ts'
import { toStrategy } from '../steps/plan/plan-from-storage.ts'

export const StartRestoreJobInput = z.strictObject({
  rows: longList(RestoreRow, rowsAtMost).superRefine((rows, check) => {
    const rowByUser = new Map<string, number>()
    for (const [index, { userId }] of rows.entries()) {
      const first = rowByUser.get(userId)
      rowByUser.set(userId, index)
      if (first === undefined) continue
      check.addIssue({ code: 'custom', path: [index, 'userId'], message: `is in row ${first + 1} already` })
      return
    }
  }),
  strategy: Strategy.default({}),
  /**
   * Hash of the plan that the caller confirmed. If the plan has changed, the answer is `PlanStale` with the new one.
   */
  planHash: z.string().max(128).optional(),
  /** Confirms that more holders may be replaced, and so deleted, within an hour than the tenant allows. */
  confirmDeletions: z.boolean().default(false),
})
export type StartRestoreJobInput = z.input<typeof StartRestoreJobInput>

export type StartRestoreJobError = WriteError | Refusal<'PlanStale' | 'NothingToRestore'>

/** Starts the restore of many users, which a worker carries out (R36–R39). */
export const startRestoreJob = defineOperation<Job, StartRestoreJobError>()<
  typeof StartRestoreJobInput,
  readonly JobInput[]
>({
  name: 'startRestoreJob',
  requires: 'users.restore',
  input: StartRestoreJobInput,
  targetOf: () => null,
  prepare: (dependencies, { rows, strategy, planHash }, context) =>
    prepareRows(dependencies, context, { rows, strategy: toStrategy(strategy), planHash }),
  run: (call) =>
    startJob(call, {
      inputs: call.prepared,
      strategy: toStrategy(call.input.strategy),
      origin: { kind: 'rows' },
      confirmDeletions: call.input.confirmDeletions,
    }),
})
