import type { SettingValues } from './settings.ts'

export interface MetricsConfig {
  readonly host: string
  /** Null if everybody who reaches the address may read. */
  readonly token: string | null
  /** The port of each app; 0 for none. */
  readonly webPort: number
  readonly apiPort: number
  readonly workerPort: number
}

/** Reads the configuration from the settings or the defaults. */
export const metricsOf = (values: SettingValues): MetricsConfig => ({
  host: values.REPRIEVE_METRICS_HOST ?? '127.0.0.1',
  token: values.REPRIEVE_METRICS_TOKEN ?? null,
  webPort: values.REPRIEVE_WEB_METRICS_PORT ?? 9480,
  apiPort: values.REPRIEVE_API_METRICS_PORT ?? 9481,
  workerPort: values.REPRIEVE_WORKER_METRICS_PORT ?? 9482,
})

/** Problems with the addresses at which the apps would listen, each in a sentence. */
export const problemsOfMetrics = (
  webPort: number,
  apiPort: number,
  metrics: MetricsConfig,
): readonly string[] => [...problemsOfPorts(webPort, apiPort, metrics), ...problemsOfAccess(metrics)]

function problemsOfPorts(webPort: number, apiPort: number, metrics: MetricsConfig): readonly string[] {
  const ports = [
    ['PORT', webPort],
    ['API_PORT', apiPort],
    ['REPRIEVE_WEB_METRICS_PORT', metrics.webPort],
    ['REPRIEVE_API_METRICS_PORT', metrics.apiPort],
    ['REPRIEVE_WORKER_METRICS_PORT', metrics.workerPort],
  ] as const
  return ports.flatMap(([name, port], index) => {
    const [other] = ports.slice(0, index).find(([, taken]) => port !== 0 && taken === port) ?? []
    return other === undefined ? [] : [`${other} and ${name} are both ${port}: each needs a port of its own`]
  })
}

const loopback = /^(127(\.\d{1,3}){3}|::1|localhost)$/

const problemsOfAccess = ({ host, token }: MetricsConfig): readonly string[] =>
  token === null && !loopback.test(host)
    ? [`REPRIEVE_METRICS_HOST is "${host}", which others can reach: set REPRIEVE_METRICS_TOKEN too`]
    : []
