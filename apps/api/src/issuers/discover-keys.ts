import { z } from '@hono/zod-openapi'
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose'

/** The keys of an issuer cannot be fetched at the moment, so nothing can be said about its tokens. */
export class IssuerUnreachableError extends Error {
  override readonly name = 'IssuerUnreachableError'
}

interface Settings {
  /** The exact value of `iss`. */
  readonly issuer: string
  /** Hosts, in lower case, besides the issuer's own from which its keys may be fetched. */
  readonly keyHosts: readonly string[]
  /** Limit for one request to the issuer, up to the last byte of its answer. */
  readonly timeoutMs: number
  /** Pause between two requests that tokens with unknown keys, or failures, cause. */
  readonly cooldownMs: number
}

/**
 * Returns a function that finds an issuer's keys by OpenID Connect Discovery. They are fetched for the first token,
 * cached for an hour, and fetched again when a token names an unknown key. Known keys keep working while the issuer is
 * silent. The function throws `IssuerUnreachableError`.
 */
export function discoverKeys(settings: Settings): JWTVerifyGetKey {
  const { issuer, cooldownMs } = settings
  const fetchWhenUp = withCooldown(cooldownMs)
  let discovered: Promise<JWTVerifyGetKey> | undefined

  return async (header, token) => {
    try {
      discovered ??= discover(settings, fetchWhenUp)
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
  { issuer, keyHosts, timeoutMs, cooldownMs }: Settings,
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
  const keysUrl = new URL(metadata.jwks_uri)
  if (!mayHoldKeys(keysUrl, new URL(issuer), keyHosts))
    throw new Error(
      `${url} names keys at ${keysUrl.origin}, which is neither the issuer's own place nor in keyHosts`,
    )
  return createRemoteJWKSet(keysUrl, {
    timeoutDuration: timeoutMs,
    cooldownDuration: cooldownMs,
    cacheMaxAge: 3_600_000,
    [customFetch]: fetchWhenUp,
  })
}

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) })

/** An issuer on this machine, the only kind without TLS, may have its keys there too. */
const mayHoldKeys = (keys: URL, issuer: URL, keyHosts: readonly string[]): boolean =>
  keys.origin === issuer.origin || (keys.protocol === 'https:' && keyHosts.includes(keys.host))

/**
 * After a failure, the issuer is not asked for a while, so that requests do not wait for one that was just found
 * silent.
 */
function withCooldown(cooldownMs: number): FetchImplementation {
  let restUntilMs = 0
  return async (url, options) => {
    if (performance.now() < restUntilMs) throw new Error('it failed a moment ago and is not asked again yet')
    try {
      const response = await fetch(url, options)
      if (response.status !== 200) throw new Error(`${url} answered with status ${response.status}`)
      return await readBounded(response)
    } catch (error) {
      restUntilMs = performance.now() + cooldownMs
      throw error
    }
  }
}

/** Metadata and keys of the largest issuers take a tenth of this. */
const longestDocumentBytes = 256 * 1024

/** Reads the body of the response, of which memory never holds more than an issuer's document may have. */
async function readBounded(response: Response): Promise<Response> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop ends the connection.
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength
    if (length > longestDocumentBytes)
      throw new Error(`${response.url} answered with more than ${longestDocumentBytes} bytes`)
    chunks.push(chunk)
  }
  return new Response(Buffer.concat(chunks), response)
}

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported
