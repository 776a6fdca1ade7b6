import type { Metrics } from '@reprieve/observe'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ApiEnv } from '../exchange.ts'
import { parseOAuthAddress } from '../oauth/oauth-address.ts'

/**
 * Counts each request under its route pattern, which is the last one that matches. The authorization server is one
 * route, under whichever tenant and version it is addressed.
 */
export const measureRequests =
  ({ requestFinished }: Pick<Metrics, 'requestFinished'>): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const startedAt = performance.now()
    await next()
    const { method } = c.req
    requestFinished({
      method: knownMethods.has(method) ? method : 'other',
      route: parseOAuthAddress(c.req.path) === null ? routePath(c, -1) : '/oauth2/*',
      status: c.res.status,
      durationMs: performance.now() - startedAt,
    })
  }

// A client may use any method name, and each would become a series of its own.
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
