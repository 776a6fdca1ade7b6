import type { ApplicationActor, UserActor } from '@reprieve/domain'
import type { JWTPayload, JWTVerifyGetKey } from 'jose'

/** A caller that can have a token. */
export type Caller = UserActor | ApplicationActor

/** An issuer whose tokens are accepted, and how they are read. */
export interface TrustedIssuer {
  /** The exact value of `iss`. */
  readonly issuer: string
  /** Accepted audiences; a token needs one of them. */
  readonly audiences: readonly string[]
  /** Asymmetric algorithms, one of which must verify the token, whatever its header says. */
  readonly algorithms: readonly string[]
  /** Finds the key that a token says it was signed with. @throws {IssuerUnreachableError} */
  readonly keyOf: JWTVerifyGetKey
  /**
   * Whether a valid token is still accepted: its key is still published, and the application that received it is still
   * registered. Asked each time. Absent if the issuer cannot know.
   */
  readonly stillTakes?: (token: string, claims: JWTPayload) => Promise<boolean>
  /** Undefined for claims that name nobody, or somebody whom this issuer may not sign in. */
  readonly toCaller: (claims: JWTPayload) => Caller | undefined
  /** The session epoch in the claims. Absent for an issuer that does not know epochs. */
  readonly epochOf?: (claims: JWTPayload) => number | undefined
}
