import type { IncomingMessage } from 'node:http'
import { admitRequestsOfAllServers, openGate, serveMetrics, watchHttpServers } from '@reprieve/observe'
import { observation } from './observation.ts'
import { isAboutHealth, refuseAtTheDoor } from './refuse-at-the-door.ts'
import { routeOf } from './route-of.ts'
import { whyNotReady } from './why-not-ready.ts'

/** Begins to bound and to count what this server answers, and serves the counts on their own address until the process ends. */
export async function observeServer(): Promise<void> {
  const observed = observation()
  const { config, log, metrics } = observed
  const { host, token, webPort: port } = config.metrics
  let metricsPort: number | null = null
  // Whoever hung up before the answer ended has taken the socket along, which the types do not know.
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
