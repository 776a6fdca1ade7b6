import { type Log, requestLogOf } from '@reprieve/observe'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../exchange.ts'
import { nameOfActor } from '../http/name-of-actor.ts'
import { nodeExchangeOf } from '../oauth/node-exchange.ts'

/** Logs one line for each request, without its body and without any header that could hold a secret. */
export function logRequests(logger: Log): MiddlewareHandler<ApiEnv> {
  const logRequest = requestLogOf(logger)
  return async (c, next) => {
    const startedAt = performance.now()
    await next()
    const { requestId, correlationId, caller } = c.get('exchange')
    // Health probes come every few seconds and carry no information.
    logRequest(c.req.path === '/healthz' ? 'debug' : 'info', {
      method: c.req.method,
      path: c.req.path,
      status: statusOf(c),
      durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      requestId,
      correlationId,
      caller: caller === null ? null : nameOfActor(caller),
      application: c.req.header('ms-partnercenter-application'),
      client: c.req.header('ms-partnercenter-client'),
      sdkVersion: c.req.header('ms-sdkversion'),
    })
  }
}

/** A status that was sent without Hono counts too. */
function statusOf(c: Context<ApiEnv>): number {
  const outgoing = nodeExchangeOf(c)?.outgoing
  return outgoing?.headersSent ? outgoing.statusCode : c.res.status
}
