/** How much may happen at once before somebody has to confirm it. Both numbers must be exceeded. */
export interface GuardLimits {
  /** Users; 0 leaves the share alone to decide. */
  readonly users: number
  /** Per cent; 0 leaves the number alone to decide. */
  readonly percent: number
}

/** Of a tenant's bin, in one sweep (R43). */
export const defaultPurgeGuard: GuardLimits = { users: 100, percent: 50 }

/** Of a tenant's users, deleted within {@link deletionGuardMs}. */
export const defaultDeletionGuard: GuardLimits = { users: 50, percent: 10 }

export const deletionGuardMs = 3_600_000

/** Whether `count` of `of` users is more than may happen unconfirmed (R43): exactly a limit is not more. */
export const exceedsGuard = (count: number, of: number, { users, percent }: GuardLimits): boolean =>
  count > users && count * 100 > of * percent
