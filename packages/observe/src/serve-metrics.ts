import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from './create-log.ts'
import type { Metrics } from './create-metrics.ts'
import { toHealth } from './health.ts'
import { ListenError, listenAt } from './listen-at.ts'

/** Where metrics are served, apart from what the app serves to the world. */
export interface MetricsPlace {
  readonly host: string
  /** 0 serves them nowhere. */
  readonly port: number
  /** Null if everybody who reaches the address may read. */
  readonly token: string | null
}

export interface MetricsSource {
  readonly metrics: Metrics
  /** Null if the process can do its work, else the reason in words that anybody may read. */
  readonly checkReady: () => Promise<string | null>
  readonly log: Log
}

export interface ServingMetrics {
  /** The actual port; null if they are served nowhere. */
  readonly port: number | null
  /** A remark for the health check of this process; null if metrics are served where the settings say. */
  readonly note: string | null
  /** Ends immediately, including running requests. */
  stop(): Promise<void>
}

/**
 * Serves `/metrics` and `/healthz` on an address of their own. If another process has the port, such as a second
 * instance on the same machine, a free one replaces it, because otherwise nobody could see how this process is doing.
 * If the address cannot be used at all, the log has an error and nothing stops: the work of the process matters more
 * than its metrics. The log and `note` report both.
 */
export async function serveMetrics(place: MetricsPlace, source: MetricsSource): Promise<ServingMetrics> {
  if (place.port === 0) return servedNowhere
  let note: string | null = null
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 }, (request, response) => {
    answer(place, { ...source, note }, request, response).catch((error) => {
      source.log.error({ err: error }, 'metrics could not be given')
      if (response.headersSent) response.destroy()
      else reply(response, 500, 'text/plain', 'metrics could not be given\n')
    })
  })
  const port = await listenAtOrBeside(server, place, source.log)
  if (port === null) {
    return {
      ...servedNowhere,
      note: `not served: the address ${place.host} cannot be had at port ${place.port}`,
    }
  }
  if (port !== place.port) note = `served at port ${port}, as port ${place.port} is taken`
  // It must not keep a process alive that has nothing else to do.
  server.unref()
  return { port, note, stop: () => stop(server) }
}

const servedNowhere: ServingMetrics = { port: null, note: null, stop: async () => {} }

async function listenAtOrBeside(server: Server, place: MetricsPlace, log: Log): Promise<number | null> {
  const { host, port } = place
  const listen = (at: number) => listenAt(server, { host, port: at }, settings)
  try {
    return await listen(port)
  } catch (error) {
    if (!isTaken(error)) {
      log.error({ err: error, host, port }, 'metrics are not served: the address cannot be had')
      return null
    }
  }
  const freePort = await listen(0)
  log.warn(
    { host, port: freePort, takenPort: port },
    'metrics and health are served at another port: theirs is taken',
  )
  return freePort
}

const settings = { host: 'REPRIEVE_METRICS_HOST', port: 'REPRIEVE_…_METRICS_PORT' }

const isTaken = (error: unknown): boolean =>
  error instanceof ListenError &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'EADDRINUSE'

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function answer(
  { token }: MetricsPlace,
  { metrics: { registry }, checkReady, note }: MetricsSource & { readonly note: string | null },
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url?.split('?', 1)[0]
  if (path !== '/metrics' && path !== '/healthz') return reply(response, 404, 'text/plain', 'not found\n')
  if (method !== 'GET' && method !== 'HEAD') return reply(response, 405, 'text/plain', 'only GET\n')
  if (path === '/healthz') {
    const reason = await checkReady()
    const body = JSON.stringify(toHealth(reason, note))
    return reply(response, reason === null ? 200 : 503, 'application/json', body)
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

/** Compares in constant time, so that the time does not reveal where two texts differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other))

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
