import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { admitRequest, type Gate, listenAt, refuseUnreadable } from '@reprieve/observe'
import type { EdgeAnswers, HeadersOfAll } from './edge-answers.ts'

export interface Serving {
  /** The port that it listens at; of use where 0 was asked for. */
  readonly port: number
  /** Takes no new connection and resolves when what runs is done, or after ten seconds. */
  stop(): Promise<void>
}

const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
const stopWithinMs = 10_000

interface ServeOptions {
  /** The address of this machine to listen at; by default all of them. */
  readonly host?: string | null
  readonly gate?: Gate
  /** By default Node answers by itself what no handler comes to: without ids, and without a body. */
  readonly edge?: EdgeAnswers
  /** Whether clients reach the facade by HTTPS, so that it tells browsers to use nothing else (HSTS). Default: no. */
  readonly isHttps?: boolean
}

/** Set before the handlers answer, so that a handler which sets the same header replaces the value. */
const headersOfAll = (isHttps: boolean): HeadersOfAll => [
  ['Cache-Control', 'no-store'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ...(isHttps ? ([['Strict-Transport-Security', 'max-age=31536000']] as const) : []),
]

/** Serves over HTTP/1.1, behind the gate; resolves once it listens. @throws {ListenError} */
export async function serveApp(
  fetch: Parameters<typeof getRequestListener>[0],
  port: number,
  { host = null, gate, edge, isHttps = false }: ServeOptions = {},
): Promise<Serving> {
  const headers = headersOfAll(isHttps)
  const asked = new AsyncLocalStorage<IncomingMessage>()
  const errorHandler = edge && ((error: unknown) => edge.toFailed(error, asked.getStore()))
  const listener = getRequestListener(fetch, errorHandler && { errorHandler })
  // A request without a host comes to the listener, which refuses it with ids.
  const server = createServer({ ...timeouts, requireHostHeader: !edge }, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    // It rejects where a handler has answered already: nothing can be said any more, and nobody is to wait for the rest.
    const cutOff = (error: unknown) => {
      edge?.logFault(error, request)
      if (!response.writableEnded) response.destroy()
    }
    const serve = () => void asked.run(request, async () => listener(request, response)).catch(cutOff)
    if (gate === undefined) serve()
    else admitRequest(gate, { request, response, serve })
  })
  if (edge) refuseUnreadable(server, () => edge.toUnreadable(headers))
  const settings = { host: 'REPRIEVE_API_HOST', port: 'API_PORT' }
  return { port: await listenAt(server, { host, port }, settings), stop }

  function stop(): Promise<void> {
    return new Promise((resolve) => {
      // A connection that was busy is idle later, and a client may keep it open for as long as it likes.
      const sweep = setInterval(() => server.closeIdleConnections(), 20)
      const deadline = setTimeout(() => server.closeAllConnections(), stopWithinMs)
      server.close(() => {
        clearInterval(sweep)
        clearTimeout(deadline)
        resolve()
      })
    })
  }
}
