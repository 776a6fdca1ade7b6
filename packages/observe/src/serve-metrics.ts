import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from './create-log.ts'
import type { Metrics } from './create-metrics.ts'

/** Where metrics are served, apart from what the app serves to the world. */
export interface MetricsPlace {
  readonly host: string
  /** 0: nowhere. */
  readonly port: number
  /** Null: whoever reaches the address may read. */
  readonly token: string | null
}

export interface MetricsSource {
  readonly metrics: Metrics
  /** Null when the process can do its work, else the reason why not, in words that anyone may read. */
  readonly checkReady: () => Promise<string | null>
  readonly log: Log
}

export interface ServingMetrics {
  /** Ends at once what runs. */
  stop(): Promise<void>
}

/**
 * Serves `/metrics` and `/healthz` on an address of their own. An address that cannot be had is an error in the log and
 * no more: what the process is there for matters more than counting it.
 */
export async function serveMetrics(place: MetricsPlace, source: MetricsSource): Promise<ServingMetrics> {
  if (place.port === 0) return { stop: async () => {} }
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 }, (request, response) => {
    answer(place, source, request, response).catch((error) => {
      source.log.error({ err: error }, 'metrics could not be given')
      if (response.headersSent) response.destroy()
      else reply(response, 500, 'text/plain', 'metrics could not be given\n')
    })
  })
  try {
    await listen(server, place)
  } catch (error) {
    const { host, port } = place
    source.log.error({ err: error, host, port }, 'metrics are not served: the address cannot be had')
    return { stop: async () => {} }
  }
  // It must keep no process alive that has nothing else to do.
  server.unref()
  return { stop: () => stop(server) }
}

function listen(server: Server, { host, port }: MetricsPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function answer(
  { token }: MetricsPlace,
  { metrics: { registry }, checkReady }: MetricsSource,
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url?.split('?', 1)[0]
  if (path !== '/metrics' && path !== '/healthz') return reply(response, 404, 'text/plain', 'not found\n')
  if (method !== 'GET' && method !== 'HEAD') return reply(response, 405, 'text/plain', 'only GET\n')
  if (path === '/healthz') {
    const reason = await checkReady()
    const status = reason === null ? { status: 'ready' } : { status: 'unavailable', reason }
    return reply(response, reason === null ? 200 : 503, 'application/json', JSON.stringify(status))
  }
  if (token !== null && !isSame(headers.authorization ?? '', `Bearer ${token}`)) {
    response.setHeader('WWW-Authenticate', 'Bearer')
    return reply(response, 401, 'text/plain', 'a bearer token is needed\n')
  }
  reply(response, 200, registry.contentType, await registry.metrics())
}

function reply(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(body)
}

/** In a time that tells nothing of where two texts differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other))

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
