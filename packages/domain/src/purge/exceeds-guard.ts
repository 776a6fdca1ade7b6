/** How much may happen at once before somebody has to confirm it. Both numbers must be exceeded. */
export interface GuardLimits {
  /** Users; 0 leaves the share alone to decide. */
  readonly users: number
  /** Per cent; 0 leaves the number alone to decide. */
  readonly percent: number
}

/** Share of a tenant's deleted users that one sweep may purge without confirmation (R43). */
export const defaultPurgeGuard: GuardLimits = { users: 100, percent: 50 }

/** Share of a tenant's users that may be deleted without confirmation within {@link deletionGuardMs}. */
export const defaultDeletionGuard: GuardLimits = { users: 50, percent: 10 }

/** Length of the sliding period in which deletions are counted, in milliseconds: one hour. */
export const deletionGuardMs = 3_600_000

/** Whether `count` of `of` users is more than may happen unconfirmed (R43): exactly a limit is not more. */
export const exceedsGuard = (count: number, of: number, { users, percent }: GuardLimits): boolean =>
  count > users && count * 100 > of * percent
