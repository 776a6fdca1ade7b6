import type { Actor, SessionMark, TenantId, UserActor } from '@reprieve/domain'

/** Who asks for what tenant; made by a transport from a session or a token. */
export interface OperationContext {
  readonly tenantId: TenantId
  readonly actor: Actor
  /** By what the actor has shown who it is; whoever has no session, such as the installation, has none to end. */
  readonly session?: SessionMark | undefined
  /** The caller's idempotency key: the same one again gets the first answer again. */
  readonly requestId?: string | undefined
  readonly correlationId?: string | undefined
  /** What a repeated request id must agree with, e.g. method, path and body; by default operation and input. */
  readonly fingerprint?: string | undefined
}

/** How answers that are kept for a request id name the person to whom they were given. */
export const callerOf = ({ tenantId, userId }: Pick<UserActor, 'tenantId' | 'userId'>): string =>
  `${tenantId}/${userId}`
