import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { admitRequest, type Gate, listenAt, refuseUnreadable } from '@reprieve/observe'
import type { EdgeAnswers, HeadersOfAll } from './edge-answers.ts'

export interface Serving {
  /** The port that it listens at, useful if 0 was requested. */
  readonly port: number
  /** Takes no new connections, and resolves when running requests are done, or after ten seconds. */
  stop(): Promise<void>
}

const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
const stopWithinMs = 10_000

interface ServeOptions {
  /** The address of this machine to listen at. Default: all of them. */
  readonly host?: string | null
  readonly gate?: Gate
  /** Answers for requests that reach no handler. By default, Node answers these without ids and body. */
  readonly edge?: EdgeAnswers
  /** Whether clients reach the facade by HTTPS, so that it tells browsers to use nothing else (HSTS). Default: no. */
  readonly isHttps?: boolean
}

/** Set before the handlers answer, so that a handler can replace the value. */
const headersOfAll = (isHttps: boolean): HeadersOfAll => [
  ['Cache-Control', 'no-store'],
  // Of what is no page: a browser that is made to open it shows a text, and runs and frames nothing.
  ['Content-Security-Policy', "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"],
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
  // A request without a host reaches the listener, which refuses it with ids.
  const server = createServer({ ...timeouts, requireHostHeader: !edge }, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    // It rejects if a handler has answered already. Nothing more can be said, and nobody should wait for the rest.
    const cutOff = (error: unknown) => {
      edge?.logFault(error, request)
      if (!response.writableEnded) response.destroy()
    }
    const serve = () => void asked.run(request, async () => listener(request, response)).catch(cutOff)
    if (gate === undefined) serve()
    else admitRequest(gate, { request, response, serve })
  })
  if (gate) server.on('connection', () => gate.admission.noteConnection())
  if (edge) refuseUnreadable(server, () => edge.toUnreadable(headers))
  const settings = { host: 'REPRIEVE_API_HOST', port: 'API_PORT' }
  return { port: await listenAt(server, { host, port }, settings), stop }

  function stop(): Promise<void> {
    return new Promise((resolve) => {
      // A busy connection becomes idle later, and a client may keep it open for as long as it likes.
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
