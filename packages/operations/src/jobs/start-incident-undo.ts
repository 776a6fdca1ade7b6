import type { JobInput } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { Incident, loadDeletedBy } from '../steps/jobs/incident.ts'
import type { Job } from '../steps/jobs/job.ts'
import { prepareRows } from '../steps/jobs/prepare-rows.ts'
import { startJob } from '../steps/jobs/start-job.ts'
import { toStrategy } from '../steps/plan/plan-from-storage.ts'

export const StartIncidentUndoInput = Incident.extend({
  /**
   * Hash of the preview that the caller confirmed. If the plan has changed, the answer is `PlanStale` with the new one.
   */
  planHash: z.string().max(128).optional(),
})
export type StartIncidentUndoInput = z.input<typeof StartIncidentUndoInput>

export type StartIncidentUndoError = WriteError | Refusal<'PlanStale' | 'NothingToRestore'>

/** Restores everything that one actor deleted within a period, as a bulk job. */
export const startIncidentUndo = defineOperation<Job, StartIncidentUndoError>()<
  typeof StartIncidentUndoInput,
  { readonly actor: string; readonly inputs: readonly JobInput[] }
>({
  name: 'startIncidentUndo',
  requires: 'users.restore',
  input: StartIncidentUndoInput,
  targetOf: () => null,
  async prepare(dependencies, { strategy, planHash, ...incident }, context) {
    const { tenantId } = context
    const deletions = { ...incident, tenantId, now: dependencies.now() }
    const deleted = await dependencies.storage.read(() => loadDeletedBy(deletions))
    if (!deleted.ok) return deleted
    const { actor, rows } = deleted.value
    const asked = { rows, strategy: toStrategy(strategy), planHash }
    const inputs = await prepareRows(dependencies, context, asked)
    return inputs.ok ? ok({ actor, inputs: inputs.value }) : inputs
  },
  run(call) {
    const { from, to, strategy } = call.input
    const { actor, inputs } = call.prepared
    const origin = { kind: 'undo', actor, from: from.toISOString(), to: to.toISOString() } as const
    // The job's rows have no resolutions, and no proposal of the planner deletes a holder.
    const confirmDeletions = false
    return startJob(call, {
      inputs,
      strategy: toStrategy(strategy),
      origin,
      confirmDeletions,
    })
  },
})
