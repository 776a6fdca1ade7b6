import { z } from '@hono/zod-openapi'
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose'

/** The keys of an issuer cannot be had just now, so that nothing can be said of its tokens. */
export class IssuerUnreachableError extends Error {
  override readonly name = 'IssuerUnreachableError'
}

interface Patience {
  /** For one request to the issuer. */
  readonly timeoutMs: number
  /** Between two requests for keys that tokens of unknown keys, or failures, give rise to. */
  readonly cooldownMs: number
}

/**
 * The keys that an issuer publishes by OpenID Connect Discovery: asked for when the first token comes, kept for an hour,
 * and asked for again when a token names a key that is not among them. Keys that are known go on working while the
 * issuer is silent. The function it returns throws `IssuerUnreachableError`.
 */
export function discoverKeys(issuer: string, patience: Patience): JWTVerifyGetKey {
  const fetchWhenUp = withCooldown(patience.cooldownMs)
  let discovered: Promise<JWTVerifyGetKey> | undefined

  return async (header, token) => {
    try {
      discovered ??= discover(issuer, patience, fetchWhenUp)
      const keyOf = await discovered.catch((error: unknown) => {
        discovered = undefined
        throw error
      })
      return await keyOf(header, token)
    } catch (error) {
      if (isAboutToken(error)) throw error
      throw new IssuerUnreachableError(`the keys of issuer ${issuer} cannot be had`, { cause: error })
    }
  }
}

async function discover(
  issuer: string,
  { timeoutMs, cooldownMs }: Patience,
  fetchWhenUp: FetchImplementation,
): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetchWhenUp(url, {
    headers: new Headers({ accept: 'application/json' }),
    method: 'GET',
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const metadata = Metadata.parse(await response.json())
  if (metadata.issuer !== issuer) throw new Error(`${url} tells of another issuer: ${metadata.issuer}`)
  return createRemoteJWKSet(new URL(metadata.jwks_uri), {
    timeoutDuration: timeoutMs,
    cooldownDuration: cooldownMs,
    cacheMaxAge: 3_600_000,
    [customFetch]: fetchWhenUp,
  })
}

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) })

/** After a failure the issuer is left alone for a while, so that no request waits for what has just been found silent. */
function withCooldown(cooldownMs: number): FetchImplementation {
  let restUntilMs = 0
  return async (url, options) => {
    if (performance.now() < restUntilMs) throw new Error('it failed a moment ago and is not asked again yet')
    try {
      const response = await fetch(url, options)
      if (response.status !== 200) throw new Error(`${url} answered with status ${response.status}`)
      return response
    } catch (error) {
      restUntilMs = performance.now() + cooldownMs
      throw error
    }
  }
}

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported
