import { createHash } from 'node:crypto'
import { ok, type Result, refuse, type SessionMark } from '@reprieve/domain'
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { IssuerUnreachableError } from '../issuers/discover-keys.ts'
import type { Caller, TrustedIssuer } from '../issuers/trusted-issuer.ts'
import type { TransportError } from '../transport-error.ts'

export interface Authenticated {
  readonly actor: Caller
  /** The session of the token. The directory decides whether it has ended since. */
  readonly session: SessionMark
  /** The permissions that the token names. Empty for a token that names none. */
  readonly scopes: readonly string[]
}

/** Finds the caller that a request's `Authorization` header names. */
export type Authenticate = (header: string | undefined) => Promise<Result<Authenticated, TransportError>>

interface Remembered {
  readonly claims: JWTPayload
  readonly authenticated: Authenticated
  readonly issuer: TrustedIssuer
  readonly untilMs: number
}

const rememberedForMs = 30_000
const rememberedAtMost = 10_000

/**
 * Verifies bearer tokens by the rules of their issuer, whatever the tokens say themselves. If two issuers have one
 * name, the last counts. The verdict on a valid token is cached for seconds and never beyond its expiry; the caller's
 * permissions are read from the directory every time.
 */
export function createAuthenticate(settings: {
  readonly issuers: readonly TrustedIssuer[]
  readonly now: () => Date
}): Authenticate {
  const issuerByName = new Map(settings.issuers.map((issuer) => [issuer.issuer, issuer]))
  const rememberedByHash = new Map<string, Remembered>()

  return async (header) => {
    const token = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1]
    if (token === undefined) return refuse({ type: 'TokenMissing' })
    const hash = createHash('sha256').update(token).digest('base64')
    const now = settings.now()
    const known = rememberedByHash.get(hash)
    if (known !== undefined && now.getTime() < known.untilMs && (await isStillTaken(token, known))) {
      return ok(known.authenticated)
    }

    rememberedByHash.delete(hash)
    try {
      const issuer = issuerByName.get(decodeJwt(token).iss ?? '')
      if (issuer === undefined) return refuse({ type: 'TokenInvalid' })
      const payload = await verify(token, issuer, now)
      const actor = issuer.toCaller(payload)
      if (actor === undefined) return refuse({ type: 'TokenInvalid' })
      const authenticated = { actor, session: sessionOf(payload, issuer), scopes: scopesOf(payload) }
      const verdict = { authenticated, issuer, claims: payload, untilMs: rememberUntil(payload, now) }
      if (!(await isStillTaken(token, verdict))) return refuse({ type: 'TokenInvalid' })
      remember(rememberedByHash, hash, verdict)
      return ok(authenticated)
    } catch (error) {
      return refuse({ type: typeOf(error) })
    }
  }
}

const isStillTaken = async (
  token: string,
  { issuer, claims }: Pick<Remembered, 'issuer' | 'claims'>,
): Promise<boolean> => (await issuer.stillTakes?.(token, claims)) ?? true

async function verify(token: string, issuer: TrustedIssuer, now: Date): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, issuer.keyOf, {
    issuer: issuer.issuer,
    audience: [...issuer.audiences],
    algorithms: [...issuer.algorithms],
    requiredClaims: ['exp'],
    currentDate: now,
  })
  return payload
}

const sessionOf = (payload: JWTPayload, { epochOf }: TrustedIssuer): SessionMark => ({
  sessionEpoch: epochOf?.(payload),
  issuedAt: payload.iat === undefined ? undefined : new Date(payload.iat * 1000),
})

/** RFC 9068 §2.2.3. */
const scopesOf = ({ scope }: JWTPayload): readonly string[] =>
  typeof scope === 'string' ? scope.split(' ').filter((word) => word !== '') : []

/** The refusal that a thrown error means. An error that says nothing about the token is thrown again. */
function typeOf(error: unknown): 'TokenInvalid' | 'TokenAudience' | 'IssuerUnreachable' {
  if (error instanceof IssuerUnreachableError) return 'IssuerUnreachable'
  if (!(error instanceof errors.JOSEError)) throw error
  return isAboutAudience(error) ? 'TokenAudience' : 'TokenInvalid'
}

/** Drops the oldest entry when full: a map keeps the order of insertion. */
function remember(rememberedByHash: Map<string, Remembered>, hash: string, verdict: Remembered): void {
  const oldest = rememberedByHash.size >= rememberedAtMost ? rememberedByHash.keys().next().value : undefined
  if (oldest !== undefined) rememberedByHash.delete(oldest)
  rememberedByHash.set(hash, verdict)
}

const rememberUntil = ({ exp = 0 }: JWTPayload, now: Date): number =>
  Math.min(exp * 1000, now.getTime() + rememberedForMs)

const isAboutAudience = (error: Error): boolean =>
  error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud'
