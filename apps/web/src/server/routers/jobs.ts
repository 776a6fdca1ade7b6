import {
  RestoreRow,
  RetryFailedRowsInput,
  StartIncidentUndoInput,
  StartMatchingRestoreInput,
  StartRestoreJobInput,
} from '@reprieve/operations'
import { z } from 'zod'
import { batchAtMost } from '../../features/bulk-restore/batch.ts'
import { timeZone } from '../../features/preferences/time-zone.ts'
import { container } from '../container.ts'
import { toFilters } from '../deleted-users/list-rows.ts'
import { listJobsShown } from '../jobs/list-jobs-shown.ts'
import { listLines } from '../jobs/list-lines.ts'
import { toIncidentPlan } from '../jobs/to-incident-plan.ts'
import { toJobShown } from '../jobs/to-job-shown.ts'
import { ListCursor } from '../list-cursor.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'
import { ViewInput } from './deleted-users.ts'

// As many jobs as a person can follow at once.
const latestSize = 20

const linesPageSize = 100

const { strategy, planHash } = StartRestoreJobInput.shape
const StartInput = z.object({
  requestId: z.guid(),
  job: z.object({ rows: z.array(RestoreRow).min(1).max(batchAtMost), strategy, planHash }),
})

const { jobId, confirmDeletions } = RetryFailedRowsInput.shape
const RetryInput = z.object({ requestId: z.guid(), retry: z.object({ jobId, confirmDeletions }) })

const { count } = StartMatchingRestoreInput.shape
const MatchingInput = z.object({ requestId: z.guid(), view: ViewInput, count, strategy })

const Moment = z.iso.datetime().transform((text) => new Date(text))
const IncidentInput = z.object({
  actor: z.string().max(256),
  from: Moment,
  to: Moment,
  strategy: StartIncidentUndoInput.shape.strategy,
})

const Outcome = z.enum(['pending', 'restored', 'failed']).nullable()

export const jobsRouter = router({
  /** The jobs that were started last. */
  latest: tenantProcedure.query(async ({ ctx }) => {
    const page = unwrap(await container().operations.listJobs(ctx.operation, { page: { size: latestSize } }))
    return page.items.map(({ id, state, counts }) => ({ id, state, counts }))
  }),

  list: tenantProcedure
    .input(z.object({ cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input }) => unwrap(await listJobsShown(ctx.operation, input.cursor ?? null))),

  get: tenantProcedure
    .input(z.object({ jobId }))
    .query(async ({ ctx, input }) =>
      toJobShown(unwrap(await container().operations.getJob(ctx.operation, input))),
    ),

  lines: tenantProcedure
    .input(z.object({ jobId, outcome: Outcome, cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input: { cursor, ...asked } }) =>
      unwrap(
        await listLines(ctx.operation, ctx.locale, { ...asked, size: linesPageSize, after: cursor ?? null }),
      ),
    ),

  /** Starts a job for all who match a view of the list, loaded or not, as long as they are as many as were counted. */
  startMatching: tenantProcedure.input(MatchingInput).mutation(async ({ ctx, input }) => {
    const { requestId, view, count, strategy } = input
    const matching = { filters: toFilters(view, await timeZone()), count, strategy }
    const started = await container().operations.startMatchingRestore(
      { ...ctx.operation, requestId },
      matching,
    )
    return toJobShown(unwrap(started))
  }),

  start: tenantProcedure.input(StartInput).mutation(async ({ ctx, input: { requestId, job } }) => {
    const started = await container().operations.startRestoreJob({ ...ctx.operation, requestId }, job)
    return toJobShown(unwrap(started))
  }),

  /**
   * Previews the undo of an incident. It is a mutation although it changes nothing, so that it is never repeated
   * automatically.
   */
  previewUndo: tenantProcedure
    .input(z.object({ incident: IncidentInput }))
    .mutation(async ({ ctx, input: { incident } }) => {
      const preview = unwrap(await container().operations.previewIncidentUndo(ctx.operation, incident))
      return toIncidentPlan(ctx.operation, ctx.locale, preview)
    }),

  startUndo: tenantProcedure
    .input(z.object({ requestId: z.guid(), incident: IncidentInput, planHash: z.string().max(128) }))
    .mutation(async ({ ctx, input: { requestId, incident, planHash } }) => {
      const asked = { ...incident, planHash }
      const started = await container().operations.startIncidentUndo({ ...ctx.operation, requestId }, asked)
      return toJobShown(unwrap(started))
    }),

  retry: tenantProcedure.input(RetryInput).mutation(async ({ ctx, input: { requestId, retry } }) => {
    const started = await container().operations.retryFailedRows({ ...ctx.operation, requestId }, retry)
    return toJobShown(unwrap(started))
  }),

  cancel: tenantProcedure
    .input(z.object({ requestId: z.guid(), jobId }))
    .mutation(async ({ ctx, input: { requestId, jobId } }) => {
      const cancelled = await container().operations.cancelJob({ ...ctx.operation, requestId }, { jobId })
      return toJobShown(unwrap(cancelled))
    }),
})
