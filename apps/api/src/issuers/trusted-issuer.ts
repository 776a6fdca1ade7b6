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
  /**
   * Whether a token that is good by itself is taken at this moment: its key is still published, and the application that was
   * given it still registered. Asked each time. Absent where nobody here can know.
   */
  readonly stillTakes?: (token: string, claims: JWTPayload) => Promise<boolean>
  /** Undefined for claims that name nobody, or somebody whom this issuer does not speak for. */
  readonly toCaller: (claims: JWTPayload) => Caller | undefined
  /** The session epoch that the claims name; absent for an issuer that knows nothing of them. */
  readonly epochOf?: (claims: JWTPayload) => number | undefined
}
