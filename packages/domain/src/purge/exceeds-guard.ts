/**
 * How many users may be deleted or purged at once without confirmation. Confirmation is needed only above both limits.
 */
export interface GuardLimits {
  /** Number of users. With 0, only the percentage counts. */
  readonly users: number
  /** Percentage of the reference count. With 0, only the number counts. */
  readonly percent: number
}

/** Share of a tenant's deleted users that one sweep may purge without confirmation (R43). */
export const defaultPurgeGuard: GuardLimits = { users: 100, percent: 50 }

/** Share of a tenant's users that may be deleted without confirmation within {@link deletionGuardMs}. */
export const defaultDeletionGuard: GuardLimits = { users: 50, percent: 10 }

/** Length of the sliding period in which deletions are counted, in milliseconds: one hour. */
export const deletionGuardMs = 3_600_000

/** Whether `count` of `of` users needs confirmation (R43). A count that equals a limit does not exceed it. */
export const exceedsGuard = (count: number, of: number, { users, percent }: GuardLimits): boolean =>
  count > users && count * 100 > of * percent
