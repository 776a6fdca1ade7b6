import type { DirectoryRole } from '../role/directory-role.ts'

/** What a partner's relationship with a tenant delegates. */
export interface DelegatedAccess {
  readonly state: 'invited' | 'active' | 'expiring' | 'terminated'
  /** First instant at which it counts. */
  readonly startsAt: Date
  /** First instant at which it is over. */
  readonly endsAt: Date
  readonly roles: readonly DirectoryRole[]
}
