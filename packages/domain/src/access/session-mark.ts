/** What a session or token records about the moment at which it was issued. */
export interface SessionMark {
  /** Epoch of the account at that moment. Tokens of outside issuers do not have it. */
  readonly sessionEpoch?: number | undefined
  readonly issuedAt?: Date | undefined
}

/** Which sessions of an account are still valid. */
export interface AccountSessions {
  readonly sessionEpoch: number
  /** Instant at which this epoch began. It has no meaning in the first epoch. */
  readonly epochSince: Date
}

/** Epoch of an account whose sessions have never been ended. */
export const firstSessionEpoch = 1

/**
 * Whether a session or token was issued after the account's sessions were last ended (R33). The epoch decides it exactly.
 * A token without an epoch has only the second of its issue, and is invalid if that second began before they were ended.
 */
export function isSessionGood(mark: SessionMark, { sessionEpoch, epochSince }: AccountSessions): boolean {
  if (mark.sessionEpoch !== undefined) return mark.sessionEpoch === sessionEpoch
  if (sessionEpoch === firstSessionEpoch) return true
  return mark.issuedAt !== undefined && mark.issuedAt.getTime() >= epochSince.getTime()
}
