import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AddressedRequest } from '@reprieve/config'
import { ok, type Result } from '@reprieve/domain'
import { createLimitedSignIn, type RateCounters } from '@reprieve/operations'
import type { Context } from 'hono'
import type { Provider } from 'oidc-provider'
import { type ApiEnv, refusal } from '../exchange.ts'
import { readBody } from '../http/read-body.ts'
import { countTogether } from '../middleware/count-together.ts'
import type { TransportError } from '../transport-error.ts'
import type { CachedTokenKeys } from './cached-token-keys.ts'
import type { ProviderDependencies } from './create-provider.ts'
import { handOver, handOverAt, handOverCall } from './hand-over.ts'
import { mountInteractions } from './mount-interactions.ts'
import { nodeExchangeOf } from './node-exchange.ts'
import { parseOAuthAddress } from './oauth-address.ts'
import { style } from './pages/style.ts'

export interface OAuthDependencies extends ProviderDependencies {
  readonly tokenKeys: CachedTokenKeys
  /** The address at which people reach the admin center. */
  readonly publicUrl: string
  /** Finds the address that a request comes from. */
  readonly clientAddress: (request: AddressedRequest) => string
}

/** Mounts the authorization server under `/oauth2`. It takes Node's own request, so it answers only over a socket. */
export function mountOAuth(app: OpenAPIHono<ApiEnv>, dependencies: OAuthDependencies): void {
  const { operations, apiUrl, publicUrl, tokenKeys, clientAddress, logger } = dependencies
  const provider = providerOfKeys(tokenKeys, dependencies)
  const secondsToWait = limitByAddress(operations.rateCounters)
  app.use(async (c, next) => {
    const address = parseOAuthAddress(c.req.path)
    if (address === null && !c.req.path.startsWith('/oauth2/')) return next()
    const exchange = c.get('exchange')
    const node = nodeExchangeOf(c)
    if (node === null) return refusal(exchange, { type: 'RouteNotFound' })
    const seconds = await secondsToWait(clientAddress(node.incoming), `${c.req.method} ${c.req.path}`)
    if (seconds > 0) return exchange.answers.throttled(exchange, seconds)
    if (address === null) return next()
    const given = await readParams(c)
    if (!given.ok) return refusal(exchange, given.error)
    // The library refuses a body that is not a form.
    if (given.value === null)
      return handOverAt(address.endpoint, node, await provider(), { exchange, apiUrl })
    return handOverCall({ address, given: given.value }, node, await provider(), { exchange, apiUrl })
  })
  app.get('/oauth2/style.css', (c) => c.body(style, 200, styleHeaders))
  mountInteractions(app, {
    operations,
    provider,
    publicUrl,
    clientAddress,
    limitedSignIn: createLimitedSignIn(operations, (attempt) => logger.info(attempt, 'sign-in')),
    ownOrigin: new URL(apiUrl).origin,
  })
  app.all('/oauth2/*', async (c) => {
    const node = nodeExchangeOf(c)
    if (node === null) return refusal(c.get('exchange'), { type: 'RouteNotFound' })
    return handOver(node, await provider(), { exchange: c.get('exchange'), apiUrl })
  })
}

const formLimitBytes = 57_344

/** The query, or the form of a POST; null for a body of another kind. */
async function readParams(c: Context<ApiEnv>): Promise<Result<URLSearchParams | null, TransportError>> {
  if (c.req.method !== 'POST') return ok(new URL(c.req.url).searchParams)
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return ok(null)
  const body = await readBody(c.req.raw, formLimitBytes)
  return body.ok ? ok(new URLSearchParams(Buffer.from(body.value).toString())) : body
}

const styleHeaders = {
  'Content-Type': 'text/css; charset=utf-8',
  'Cache-Control': 'max-age=3600',
  'X-Content-Type-Options': 'nosniff',
}

const limits = { requests: 1_000, codes: 20 }
const minuteMs = 60_000

/**
 * Limits requests by network address, so that nobody fills the database or guesses devices' codes. Requests of any kind
 * may exceed their limit by those of one second; tries of a code may not.
 */
function limitByAddress(counters: RateCounters): (address: string, asked: string) => Promise<number> {
  const countRequest = countTogether(counters, minuteMs)
  return async (address, asked) => {
    const isTry = asked === 'POST /oauth2/device'
    const counted = isTry
      ? counters.add(`tries of codes from ${address}`, 1, minuteMs)
      : countRequest(`of the authorization server from ${address}`)
    const { points, msLeft } = await counted
    return points > limits[isTry ? 'codes' : 'requests'] ? Math.max(1, Math.ceil(msLeft / 1000)) : 0
  }
}

/** The authorization server with the present keys, created again when they have changed. */
function providerOfKeys(
  tokenKeys: CachedTokenKeys,
  dependencies: ProviderDependencies,
): () => Promise<Provider> {
  let current: { readonly kids: string; readonly provider: Provider } | undefined
  return async () => {
    const keys = await tokenKeys.all()
    const kids = keys.map(({ kid }) => kid).join(' ')
    if (current?.kids !== kids) {
      // Imported by the first request: it takes a quarter of a second that most processes never need.
      const { createProvider } = await import('./create-provider.ts')
      current = { kids, provider: createProvider(keys, dependencies) }
    }
    return current.provider
  }
}
