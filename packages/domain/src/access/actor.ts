import type { TenantId, UserId } from '../ids.ts'

/** Who acts. What an actor may do is read from the directory at the moment of the call, never carried here. */
export type Actor = UserActor | ApplicationActor | SystemActor

/** A person; in the own tenant by own roles, in another by a partner relationship. */
export interface UserActor {
  readonly kind: 'user'
  /** The tenant in which this person has the account. */
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly userPrincipalName: string
}

/** A client without a person behind it (app-only); it may do nothing with users (contract §6). */
export interface ApplicationActor {
  readonly kind: 'application'
  readonly tenantId: TenantId
  readonly clientId: string
}

/** The installation itself: worker and command line. Not bound by roles. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: 'worker' | 'cli'
}
