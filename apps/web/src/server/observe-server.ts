import type { IncomingMessage, ServerResponse } from 'node:http'
import { localeOf } from '@reprieve/i18n'
import { admitRequestsOfAllServers, openGate, serveMetrics, watchHttpServers } from '@reprieve/observe'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { giveCorrelationId } from './correlation-id.ts'
import { observation } from './observation.ts'
import { routeOf } from './route-of.ts'
import { renderUnavailablePage } from './unavailable-page.ts'
import { whyNotReady } from './why-not-ready.ts'

/**
 * Starts to limit and to count this server's requests, and serves the metrics on an address of their own until the
 * process ends.
 */
export async function observeServer(): Promise<void> {
  const observed = observation()
  const { config, log, metrics } = observed
  const { host, token, webPort: port } = config.metrics
  let metricsPort: number | null = null
  // A client that hung up before the end of the answer has removed the socket, which the types do not say.
  const isForMetrics = ({ socket }: IncomingMessage) => socket?.localPort === metricsPort
  watchHttpServers(
    (request) => (isForMetrics(request) ? null : routeOf(request.url ?? '/')),
    metrics.requestFinished,
  )
  const { webAtOnce: atOnce, longestWaitMs } = config.overload
  admitRequestsOfAllServers(
    openGate({
      limits: { atOnce, longestWaitMs },
      isExempt: (request) => isAboutHealth(request) || isForMetrics(request),
      metrics,
      log,
      refuse: refuseAtTheDoor,
    }),
  )
  const served = await serveMetrics({ host, token, port }, { metrics, checkReady: whyNotReady, log })
  metricsPort = served.port
  observed.metricsNote = served.note
}

const tryAgainAfterSeconds = 1

/**
 * Answers a request that was not admitted: for a person a page that tries again by itself, for a script only the
 * status.
 */
function refuseAtTheDoor(request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request
  giveCorrelationId(request, response)
  response.statusCode = 503
  response.setHeader('retry-after', tryAgainAfterSeconds)
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  if (!headers.accept?.includes('text/html')) {
    response.end()
    return
  }
  const nonce = btoa(crypto.randomUUID())
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', contentSecurityPolicy(nonce, false))
  response.end(renderUnavailablePage(localeOf(headers['accept-language']), 'system', nonce))
}

/** Health checks matter most when there is too much to do. */
const isAboutHealth = ({ url = '' }: IncomingMessage): boolean => /^\/healthz(\?|$)/.test(url)
