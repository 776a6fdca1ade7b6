import { type Config, loadConfig } from '@reprieve/config'
import { createLog, createMetrics, type Log, type Metrics } from '@reprieve/observe'

export interface Observation {
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  /** See `ServingMetrics.note`; null until metrics are served. */
  metricsNote: string | null
}

// Stored on the global object, because each of the server's bundles has its own copy of this module.
const shared = globalThis as typeof globalThis & { reprieveObservation?: Observation }

/** The log and the metrics of this process, available before the installation is opened. Throws for wrong settings. */
export function observation(): Observation {
  shared.reprieveObservation ??= createObservation()
  return shared.reprieveObservation
}

function createObservation(): Observation {
  const loaded = loadConfig(process.env)
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  const config = loaded.value
  return {
    config,
    log: createLog({ name: 'web', level: config.logLevel }),
    metrics: createMetrics(),
    metricsNote: null,
  }
}
