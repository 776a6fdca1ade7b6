import type { DirectoryRole } from '../role/directory-role.ts'

/** What a partner's relationship with a tenant delegates. */
export interface DelegatedAccess {
  /** As it is stored, where `stateAt` has not said what it is now: nothing is stored as expiring. */
  readonly state: 'invited' | 'active' | 'expiring' | 'terminated'
  /** First instant at which it counts. */
  readonly startsAt: Date
  /** First instant at which it is over. */
  readonly endsAt: Date
  readonly roles: readonly DirectoryRole[]
}
