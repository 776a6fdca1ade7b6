import type { JobState, statements } from '@reprieve/db'
import type { Actor, JobId, RestoreStrategy, TenantId } from '@reprieve/domain'

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
  /** Instants in ISO 8601. */
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
export const creatorOf = (row: JobRow): Actor => row.createdBy as Actor

export function toJob(row: JobRow): Job {
  const { strategy, origin } = requestOf(row)
  const { id, tenantId, state, total, succeeded, failed, createdAt, finishedAt } = row
  const counts = { total, pending: total - succeeded - failed, restored: succeeded, failed }
  return { id, tenantId, state, origin, strategy, counts, createdBy: creatorOf(row), createdAt, finishedAt }
}
