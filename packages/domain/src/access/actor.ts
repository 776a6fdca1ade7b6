import type { TenantId, UserId } from '../ids.ts'

/** Who calls an operation. The actor's permissions are read from the directory at each call and are never stored here. */
export type Actor = UserActor | ApplicationActor | SystemActor

/** A person. It acts with its own roles in its own tenant, and through a partner relationship in any other. */
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

/**
 * The installation itself: the worker, the command line, and the SCIM server, which does what an identity provider asks
 * and offers nothing else. It has every role.
 */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: 'worker' | 'cli' | 'scim'
  /** The SCIM connection that asks. */
  readonly connectionId?: string
}
