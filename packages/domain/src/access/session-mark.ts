/** What a session or a token says of the moment it was made. */
export interface SessionMark {
  /** Of the account at that moment; only our own sessions and tokens say it. */
  readonly sessionEpoch?: number | undefined
  readonly issuedAt?: Date | undefined
}

/** What an account knows of its sessions. */
export interface AccountSessions {
  readonly sessionEpoch: number
  /** Since when this epoch lasts, in every epoch but the first. */
  readonly epochSince: Date
}

/** The epoch of an account none of whose sessions have been ended yet. */
export const firstSessionEpoch = 1

/**
 * Whether a session or a token was made after the account's sessions were last ended (R33). The epoch says it exactly. A
 * token without one says only the second that it was made in, and is void if that second had begun before.
 */
export function isSessionGood(mark: SessionMark, { sessionEpoch, epochSince }: AccountSessions): boolean {
  if (mark.sessionEpoch !== undefined) return mark.sessionEpoch === sessionEpoch
  if (sessionEpoch === firstSessionEpoch) return true
  return mark.issuedAt !== undefined && mark.issuedAt.getTime() >= epochSince.getTime()
}
