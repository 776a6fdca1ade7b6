import { serveMetrics, watchHttpServers } from '@reprieve/observe'
import { observation } from './observation.ts'
import { routeOf } from './route-of.ts'
import { whyNotReady } from './why-not-ready.ts'

/** Begins to count what this server answers, and serves the counts on their own address until the process ends. */
export async function observeServer(): Promise<void> {
  const { config, log, metrics } = observation()
  const { host, token, webPort: port } = config.metrics
  watchHttpServers(
    // Whoever hung up before the answer ended has taken the socket along, which the types do not know.
    ({ url = '/', socket }) => (socket?.localPort === port ? null : routeOf(url)),
    metrics.requestFinished,
  )
  await serveMetrics({ host, token, port }, { metrics, checkReady: whyNotReady, log })
}
