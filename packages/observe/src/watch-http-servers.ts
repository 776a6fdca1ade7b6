import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FinishedRequest } from './create-metrics.ts'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/**
 * Reports each request that any HTTP server of this process has answered, for servers that offer no place for a
 * middleware. `routeOf` returns the route pattern of a request, or null to leave it out.
 * @returns a function that ends it
 */
export function watchHttpServers(
  routeOf: (request: IncomingMessage) => string | null,
  finished: (request: FinishedRequest) => void,
): () => void {
  const startedAt = new WeakMap<IncomingMessage, number>()
  // Node documents the message, but types it as unknown.
  const onStart = (message: unknown): void => {
    startedAt.set((message as Exchange).request, performance.now())
  }
  const onFinish = (message: unknown): void => {
    const { request, response } = message as Exchange
    const since = startedAt.get(request)
    const route = routeOf(request)
    if (since === undefined || route === null) return
    const { method = 'GET' } = request
    finished({ method, route, status: response.statusCode, durationMs: performance.now() - since })
  }
  subscribe('http.server.request.start', onStart)
  subscribe('http.server.response.finish', onFinish)
  return () => {
    unsubscribe('http.server.request.start', onStart)
    unsubscribe('http.server.response.finish', onFinish)
  }
}
