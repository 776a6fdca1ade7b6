import { type Config, loadConfig } from '@reprieve/config'
import { createLog, createMetrics, type Log, type Metrics } from '@reprieve/observe'

export interface Observation {
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  /** See `ServingMetrics.note`; null until metrics are served. */
  metricsNote: string | null
}

// On the global object, as the server's bundles each have their own copy of this module.
const shared = globalThis as typeof globalThis & { reprieveObservation?: Observation }

/** What this process tells of itself; there before the installation can be opened. Throws for wrong settings. */
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
