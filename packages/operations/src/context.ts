import type { Actor, SessionMark, TenantId, UserActor } from '@reprieve/domain'

/** Who calls an operation for which tenant. A transport builds it from a session or a token. */
export interface OperationContext {
  readonly tenantId: TenantId
  readonly actor: Actor
  /**
   * The session by which the actor has proved who it is. Absent for an actor without a session, such as the
   * installation.
   */
  readonly session?: SessionMark | undefined
  /** The caller's idempotency key: repeating it repeats the first answer. */
  readonly requestId?: string | undefined
  readonly correlationId?: string | undefined
  /** What a repeated request id must agree with, such as method, path and body. Default: operation and input. */
  readonly fingerprint?: string | undefined
}

/** How stored answers to request ids name the person to whom they were given. */
export const callerOf = ({ tenantId, userId }: Pick<UserActor, 'tenantId' | 'userId'>): string =>
  `${tenantId}/${userId}`
