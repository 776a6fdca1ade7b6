import { type JobInput, statements, type Transaction, write } from '@reprieve/db'
import { ok, type Refused, type RestoreStrategy, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Done, OperationCall } from '../../operation-call.ts'
import { withoutName } from '../audit/without-name.ts'
import { type Job, type JobOrigin, type JobRequest, toJob, toldOf, toNamedJobs } from './job.ts'
import { insertInputs } from './job-inputs.ts'

interface NewJob {
  readonly inputs: readonly JobInput[]
  readonly strategy: RestoreStrategy
  readonly origin: JobOrigin
  readonly confirmDeletions: boolean
}

/** The largest number of rows of a batch (R36). */
export const rowsAtMost = 100_000

/**
 * Writes a job that waits for a worker. The worker carries it out on behalf of the person who started it, with the
 * permissions that this person has by then.
 */
export function* startJob(
  { context, now, dependencies }: OperationCall<unknown>,
  { inputs, ...asked }: NewJob,
): Transaction<Result<Done<Job>, Refusal<'NothingToRestore'>>> {
  if (inputs.length === 0) return refuseEmpty()
  const { tenantId, requestId = null, correlationId = null, actor } = context
  const request: JobRequest = { ...asked, requestId, correlationId }
  const job: statements.JobRow = {
    tenantId,
    id: dependencies.newId(),
    kind: 'restore',
    state: 'queued',
    request,
    createdBy: withoutName(actor),
    createdAt: now,
    finishedAt: null,
    total: inputs.length,
    succeeded: 0,
    failed: 0,
    leasedBy: null,
    leasedUntil: null,
  }
  yield* write(statements.insertJob, job)
  yield* insertInputs({ tenantId, jobId: job.id }, inputs)
  const details = { total: inputs.length, ...asked }
  const [named = toJob(job)] = yield* toNamedJobs(tenantId, [job])
  const value = { ...named, createdBy: actor }
  return ok({ value, audit: { targetId: job.id, targetName: null, details }, mentions: toldOf(job) })
}

const refuseEmpty = (): Refused<Refusal<'NothingToRestore'>> => refuse({ type: 'NothingToRestore' })
