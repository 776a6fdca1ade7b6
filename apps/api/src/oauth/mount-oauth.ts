import type { OpenAPIHono } from '@hono/zod-openapi'
import { createLimitedSignIn, type RateCounters } from '@reprieve/operations'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { ApiEnv } from '../exchange.ts'
import { errorAnswer } from '../wire/answer.ts'
import { throttledAnswer } from '../wire/throttled.ts'
import type { CachedTokenKeys } from './cached-token-keys.ts'
import { clientAddress } from './client-address.ts'
import type { ProviderDependencies } from './create-provider.ts'
import { handOver } from './hand-over.ts'
import { mountInteractions } from './mount-interactions.ts'
import { nodeExchangeOf } from './node-exchange.ts'
import { style } from './pages/style.ts'
import { providerOfKeys } from './provider-of-keys.ts'

export interface OAuthDependencies extends ProviderDependencies {
  readonly tokenKeys: CachedTokenKeys
  /** Where people reach the admin center. */
  readonly publicUrl: string
  /** Of failed sign-ins, where other processes serve the same installation. */
  readonly sharedCounters: RateCounters | null
}

/** The authorization server under `/oauth2`. It takes the request of Node itself, so it answers over a socket only. */
export function mountOAuth(app: OpenAPIHono<ApiEnv>, dependencies: OAuthDependencies): void {
  const { operations, apiUrl, publicUrl, tokenKeys } = dependencies
  const provider = providerOfKeys(tokenKeys, dependencies)
  const secondsToWait = limitByAddress()
  app.use('/oauth2/*', async (c, next) => {
    const node = nodeExchangeOf(c)
    if (node === null) return errorAnswer(c.get('exchange'), { type: 'RouteNotFound' })
    const seconds = await secondsToWait(clientAddress(node.incoming), `${c.req.method} ${c.req.path}`)
    return seconds > 0 ? throttledAnswer(c.get('exchange'), seconds) : next()
  })
  app.get('/oauth2/style.css', (c) => c.body(style, 200, styleHeaders))
  mountInteractions(app, {
    ...{ operations, provider, publicUrl },
    limitedSignIn: createLimitedSignIn(operations.checkSignIn, dependencies.sharedCounters),
    ownOrigin: new URL(apiUrl).origin,
  })
  app.all('/oauth2/*', async (c) => {
    const node = nodeExchangeOf(c)
    if (node === null) return errorAnswer(c.get('exchange'), { type: 'RouteNotFound' })
    return handOver(node, await provider(), { exchange: c.get('exchange'), apiUrl })
  })
}

const styleHeaders = {
  'Content-Type': 'text/css; charset=utf-8',
  'Cache-Control': 'max-age=3600',
  'X-Content-Type-Options': 'nosniff',
}

/** So that nobody fills the database or guesses the codes of devices: requests of any kind, and tries of a code. */
function limitByAddress(): (address: string, asked: string) => Promise<number> {
  const requests = new RateLimiterMemory({ keyPrefix: 'requests', points: 1_000, duration: 60 })
  const codes = new RateLimiterMemory({ keyPrefix: 'codes', points: 20, duration: 60 })
  return async (address, asked) => {
    const limiter = asked === 'POST /oauth2/device' ? codes : requests
    const { consumedPoints, msBeforeNext } = await limiter.penalty(address)
    return consumedPoints > limiter.points ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : 0
  }
}
