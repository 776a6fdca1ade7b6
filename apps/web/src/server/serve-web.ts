import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { clientAddressOf, type Network } from '@reprieve/config'
import next from 'next'
import { answeringClient } from './client-of-request.ts'
import { refuseRequest } from './refuse-request.ts'

export interface Serving {
  /** Takes no new connection and resolves when what runs is done, or after ten seconds. */
  stop(): Promise<void>
}

// Those of the facade, so that whoever sends headers slowly gets no more from one than from the other.
const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
const stopWithinMs = 10_000

/** Serves the built admin center; resolves once it listens, rejects if the port cannot be had. */
export async function serveWeb({
  folder,
  port,
  trustedProxies,
}: {
  readonly folder: string
  readonly port: number
  readonly trustedProxies: readonly Network[]
}): Promise<Serving> {
  const addressOf = clientAddressOf(trustedProxies)
  const app = next({ dir: folder, dev: false, port })
  await app.prepare()
  const answer = app.getRequestHandler()
  const server = createServer(timeouts, (request, response) => {
    const refused = refuseRequest(request)
    if (refused !== null) return refuse(response, refused)
    answeringClient(addressOf(request), () => answer(request, response)).catch(() =>
      giveUp(request, response),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return {
    stop: () =>
      new Promise((resolve) => {
        const sweep = setInterval(() => server.closeIdleConnections(), 20)
        const deadline = setTimeout(() => server.closeAllConnections(), stopWithinMs)
        server.close(() => {
          clearInterval(sweep)
          clearTimeout(deadline)
          resolve()
        })
      }),
  }
}

function refuse(
  response: ServerResponse,
  { status, headers }: NonNullable<ReturnType<typeof refuseRequest>>,
) {
  // What is left of the body is not read.
  response.writeHead(status, { ...headers, connection: 'close', 'content-length': 0 }).end()
}

function giveUp(request: IncomingMessage, response: ServerResponse) {
  if (!response.headersSent) response.writeHead(500).end()
  else request.destroy()
}
