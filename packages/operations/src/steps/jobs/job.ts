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
  /** Null while it waits or runs. */
  readonly finishedAt: Date | null
}

/** Rows done, never rows asked for, but for `total`; rows of a cancelled job stay pending. */
export interface JobCounts {
  readonly total: number
  readonly pending: number
  readonly restored: number
  readonly failed: number
}

/** Where its rows come from. */
export type JobOrigin =
  | { readonly kind: 'rows' }
  | { readonly kind: 'retry'; readonly of: JobId }
  /** Who had deleted them: a person's id where it is kept, the name where it is shown. Instants in ISO 8601. */
  | { readonly kind: 'undo'; readonly actor: string; readonly from: string; readonly to: string }

/** What `jobs.request` holds. */
export interface JobRequest {
  readonly strategy: RestoreStrategy
  readonly origin: JobOrigin
  /** Whether more holders may be replaced, and so deleted, within an hour than the tenant allows. */
  readonly confirmDeletions: boolean
  readonly requestId: string | null
  readonly correlationId: string | null
}

type JobRow = statements.JobRow

/** `startJob` alone writes jobs, so these are what their columns hold. */
export const requestOf = (row: JobRow): JobRequest => row.request as JobRequest
/** A person without the name. */
export const creatorOf = (row: JobRow): Actor => row.createdBy as Actor

export function toJob(row: JobRow): Job {
  const { strategy, origin } = requestOf(row)
  const { id, tenantId, state, total, succeeded, failed, createdAt, finishedAt } = row
  const counts = { total, pending: total - succeeded - failed, restored: succeeded, failed }
  return { id, tenantId, state, origin, strategy, counts, createdBy: creatorOf(row), createdAt, finishedAt }
}

/** The same with the names of who has started them, and of whose deletions they undo. */
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

/** Users of whom a job as it is shown tells without their ids. */
export const toldOf = (row: JobRow): readonly UserId[] => {
  const { origin } = requestOf(row)
  return origin.kind === 'undo' ? [origin.actor] : []
}
