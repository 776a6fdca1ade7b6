import { createHash } from 'node:crypto'
import { ok, type Result, refuse, type SessionMark } from '@reprieve/domain'
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { IssuerUnreachableError } from '../issuers/discover-keys.ts'
import type { Caller, TrustedIssuer } from '../issuers/trusted-issuer.ts'
import type { TransportError } from '../transport-error.ts'

export interface Authenticated {
  readonly actor: Caller
  /** Of the token; whether it has been ended since is for the directory to say. */
  readonly session: SessionMark
}

/** Who a request's `Authorization` header says the caller is. */
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
 * Checks bearer tokens by the rules of their issuer, whatever they say of themselves; of two issuers of one name the last
 * counts. The verdict on a good token is remembered for seconds and never beyond its end; what the caller may do is read
 * from the directory every time.
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
      const authenticated = { actor, session: sessionOf(payload, issuer) }
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

/** What a thrown error says of the token; one that says nothing of it is thrown again. */
function typeOf(error: unknown): 'TokenInvalid' | 'TokenAudience' | 'IssuerUnreachable' {
  if (error instanceof IssuerUnreachableError) return 'IssuerUnreachable'
  if (!(error instanceof errors.JOSEError)) throw error
  return isAboutAudience(error) ? 'TokenAudience' : 'TokenInvalid'
}

/** Drops the oldest when full: a map keeps the order of insertion. */
function remember(rememberedByHash: Map<string, Remembered>, hash: string, verdict: Remembered): void {
  const oldest = rememberedByHash.size >= rememberedAtMost ? rememberedByHash.keys().next().value : undefined
  if (oldest !== undefined) rememberedByHash.delete(oldest)
  rememberedByHash.set(hash, verdict)
}

const rememberUntil = ({ exp = 0 }: JWTPayload, now: Date): number =>
  Math.min(exp * 1000, now.getTime() + rememberedForMs)

const isAboutAudience = (error: Error): boolean =>
  error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud'
