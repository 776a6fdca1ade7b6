import { z } from '@hono/zod-openapi'
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose'

/** The keys of an issuer cannot be had just now, so that nothing can be said of its tokens. */
export class IssuerUnreachableError extends Error {
  override readonly name = 'IssuerUnreachableError'
}

interface Settings {
  /** Exactly as in `iss`. */
  readonly issuer: string
  /** Hosts besides the issuer's own that its keys may be fetched from, in lower case. */
  readonly keyHosts: readonly string[]
  /** For one request to the issuer, from its beginning to the last byte of its answer. */
  readonly timeoutMs: number
  /** Between two requests for keys that tokens of unknown keys, or failures, give rise to. */
  readonly cooldownMs: number
}

/**
 * The keys that an issuer publishes by OpenID Connect Discovery: asked for when the first token comes, kept for an hour,
 * and asked for again when a token names a key that is not among them. Keys that are known go on working while the
 * issuer is silent. The function it returns throws `IssuerUnreachableError`.
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

/** An issuer on this machine, the only kind without TLS, may have its keys there as well. */
const mayHoldKeys = (keys: URL, issuer: URL, keyHosts: readonly string[]): boolean =>
  keys.origin === issuer.origin || (keys.protocol === 'https:' && keyHosts.includes(keys.host))

/** After a failure the issuer is left alone for a while, so that no request waits for what has just been found silent. */
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

/** The response with its body read, of which no more is ever held than a document of an issuer may have. */
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
