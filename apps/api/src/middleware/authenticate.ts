import { createHash } from 'node:crypto'
import { type AccessTokenClaims, accessToken } from '@reprieve/config'
import { type ApplicationActor, ok, type Result, refuse, type UserActor } from '@reprieve/domain'
import { errors, importJWK, type JWK, type JWTPayload, jwtVerify } from 'jose'
import type { TransportError } from '../errors.ts'
import { parseGuid } from '../wire/parse-guid.ts'

/** Whoever can have a token. */
export type Caller = UserActor | ApplicationActor

/** Who a request's `Authorization` header says the caller is. */
export type Authenticate = (header: string | undefined) => Promise<Result<Caller, TransportError>>

interface Remembered {
  readonly actor: Caller
  readonly untilMs: number
}

const rememberedForMs = 30_000
const rememberedAtMost = 10_000

/**
 * Checks bearer tokens: ES256 with `publicJwk` and nothing else, whatever the token says of itself. The verdict on a good
 * token is remembered for seconds and never beyond its end; what the caller may do is read from the directory every time.
 */
export async function createAuthenticate(settings: {
  readonly publicJwk: JWK
  readonly now: () => Date
}): Promise<Authenticate> {
  const key = await importJWK(settings.publicJwk, accessToken.algorithm)
  const { issuer, audience, algorithm } = accessToken
  const rememberedByHash = new Map<string, Remembered>()

  return async (header) => {
    const token = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1]
    if (token === undefined) return refuse({ type: 'TokenMissing' })
    const hash = createHash('sha256').update(token).digest('base64')
    const now = settings.now()
    const known = rememberedByHash.get(hash)
    if (known !== undefined && now.getTime() < known.untilMs) return ok(known.actor)

    rememberedByHash.delete(hash)
    try {
      const options = { issuer, audience, algorithms: [algorithm], requiredClaims: ['exp'], currentDate: now }
      const { payload } = await jwtVerify<AccessTokenClaims>(token, key, options)
      const actor = toActor(payload)
      if (actor === undefined) return refuse({ type: 'TokenInvalid' })
      remember(rememberedByHash, hash, { actor, untilMs: rememberUntil(payload, now) })
      return ok(actor)
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
      return refuse({ type: isAboutAudience(error) ? 'TokenAudience' : 'TokenInvalid' })
    }
  }
}

function toActor(claims: JWTPayload & Partial<AccessTokenClaims>): Caller | undefined {
  const { tid, oid, upn, appid } = claims
  if (typeof tid !== 'string' || typeof appid !== 'string') return undefined
  const tenantId = parseGuid(tid)
  if (tenantId === undefined) return undefined
  if (oid === undefined) return { kind: 'application', tenantId, clientId: appid }
  const userId = typeof oid === 'string' ? parseGuid(oid) : undefined
  if (userId === undefined || typeof upn !== 'string') return undefined
  return { kind: 'user', tenantId, userId, userPrincipalName: upn }
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
