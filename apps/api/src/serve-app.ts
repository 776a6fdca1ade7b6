import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { admitRequest, type Gate } from '@reprieve/observe'

export interface Serving {
  /** The port that it listens at; of use where 0 was asked for. */
  readonly port: number
  /** Takes no new connection and resolves when what runs is done, or after ten seconds. */
  stop(): Promise<void>
}

const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
const stopWithinMs = 10_000

/** Serves over HTTP/1.1, behind the gate; resolves once it listens, rejects if the port cannot be had. */
export function serveApp(
  fetch: Parameters<typeof getRequestListener>[0],
  port: number,
  gate: Gate | null = null,
): Promise<Serving> {
  const listener = getRequestListener(fetch)
  const server = createServer(timeouts, (request, response) => {
    const serve = () => void listener(request, response)
    if (gate === null) serve()
    else admitRequest(gate, { request, response, serve })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      server.off('error', reject)
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, stop })
    })
  })

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
