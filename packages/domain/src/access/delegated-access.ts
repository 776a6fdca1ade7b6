import type { DirectoryRole } from '../role/directory-role.ts'

/** What a partner's relationship with a tenant delegates. */
export interface DelegatedAccess {
  /** The stored state. It is never `expiring`: `stateAt` computes that from the current time. */
  readonly state: 'invited' | 'active' | 'expiring' | 'terminated'
  /** First instant at which the relationship is in force. */
  readonly startsAt: Date
  /** First instant at which the relationship has ended. */
  readonly endsAt: Date
  readonly roles: readonly DirectoryRole[]
}
