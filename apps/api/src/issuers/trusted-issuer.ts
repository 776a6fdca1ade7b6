import type { ApplicationActor, UserActor } from '@reprieve/domain'
import type { JWTPayload, JWTVerifyGetKey } from 'jose'

/** Whoever can have a token. */
export type Caller = UserActor | ApplicationActor

/** One whose tokens are taken, and how they are read. */
export interface TrustedIssuer {
  /** Exactly as in `iss`. */
  readonly issuer: string
  /** A token must be meant for one of these. */
  readonly audiences: readonly string[]
  /** Whatever a token says of itself, it is checked with one of these; only asymmetric ones. */
  readonly algorithms: readonly string[]
  /** The key that a token says it was signed with. @throws {IssuerUnreachableError} */
  readonly keyOf: JWTVerifyGetKey
  /** Whether the key that a token was found good by may still be used; absent where it is asked for again after a while. */
  readonly stillTakes?: (token: string) => Promise<boolean>
  /** Whether the application that was given a token is still registered; asked each time. Absent where nobody here can know. */
  readonly isStillRegistered?: (claims: JWTPayload) => Promise<boolean>
  /** Undefined for claims that name nobody, or somebody whom this issuer does not speak for. */
  readonly toCaller: (claims: JWTPayload) => Caller | undefined
  /** The session epoch that the claims name; absent for an issuer that knows nothing of them. */
  readonly epochOf?: (claims: JWTPayload) => number | undefined
}
