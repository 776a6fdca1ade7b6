import type { JobState, statements, Transaction } from '@reprieve/db'
import type { Actor, JobId, RestoreStrategy, TenantId, UserId } from '@reprieve/domain'
import { loadActorNames } from '../access/load-actor-names.ts'
import { withNames } from '../access/with-names.ts'

/** A bulk restore (R36–R39). */
export interface Job {
  readonly id: JobId
  readonly tenantId: TenantId
  readonly state: JobState
  readonly origin: JobOrigin
  readonly strategy: RestoreStrategy
  readonly counts: JobCounts
  readonly createdBy: Actor
  readonly createdAt: Date
  /** Null while the job waits or runs. */
  readonly finishedAt: Date | null
}

/** Numbers of finished rows, except `total`. The remaining rows of a cancelled job stay pending. */
export interface JobCounts {
  readonly total: number
  readonly pending: number
  readonly restored: number
  readonly failed: number
}

/** The origin of a job's rows. */
export type JobOrigin =
  | { readonly kind: 'rows' }
  | { readonly kind: 'retry'; readonly of: JobId }
  /**
   * The person who had deleted the users: by id where it is stored, by name where it is shown. Instants are in ISO
   * 8601.
   */
  | { readonly kind: 'undo'; readonly actor: string; readonly from: string; readonly to: string }

/** The contents of the column `jobs.request`. */
export interface JobRequest {
  readonly strategy: RestoreStrategy
  readonly origin: JobOrigin
  /** Confirms that more holders may be replaced, and so deleted, within an hour than the tenant allows. */
  readonly confirmDeletions: boolean
  readonly requestId: string | null
  readonly correlationId: string | null
}

type JobRow = statements.JobRow

/** Only `startJob` writes jobs, so their columns hold these values. */
export const requestOf = (row: JobRow): JobRequest => row.request as JobRequest
/** The actor who started the job. A person has no name here. */
export const creatorOf = (row: JobRow): Actor => row.createdBy as Actor

export function toJob(row: JobRow): Job {
  const { strategy, origin } = requestOf(row)
  const { id, tenantId, state, total, succeeded, failed, createdAt, finishedAt } = row
  const counts = { total, pending: total - succeeded - failed, restored: succeeded, failed }
  return { id, tenantId, state, origin, strategy, counts, createdBy: creatorOf(row), createdAt, finishedAt }
}

/** Adds the names of the people who started the jobs, and of those whose deletions they undo. */
export function* toNamedJobs(tenantId: TenantId, list: readonly JobRow[]): Transaction<readonly Job[]> {
  const creators = yield* withNames(tenantId, list.map(creatorOf))
  const undone = yield* loadActorNames(tenantId, list.flatMap(toldOf))
  return list.map((row, index) => {
    const job = { ...toJob(row), createdBy: creators[index] ?? creatorOf(row) }
    const { origin } = job
    if (origin.kind !== 'undo') return job
    return { ...job, origin: { ...origin, actor: undone.get(origin.actor) ?? origin.actor } }
  })
}

/** Users whom a displayed job is about, although it does not contain their ids. */
export const toldOf = (row: JobRow): readonly UserId[] => {
  const { origin } = requestOf(row)
  return origin.kind === 'undo' ? [origin.actor] : []
}
