import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** The outcome of a call: done, refused by a rule, or failed. */
export interface FinishedOperation {
  readonly operation: string
  readonly outcome: 'succeeded' | 'refused' | 'failed'
  /** The refusal's type; null unless refused. */
  readonly refusal: string | null
  readonly durationMs: number
}

export interface FinishedRequest {
  readonly method: string
  /** The route pattern, never the path, because a path contains ids. */
  readonly route: string
  readonly status: number
  readonly durationMs: number
}

export interface Metrics {
  readonly registry: Registry
  readonly operationFinished: (operation: FinishedOperation) => void
  readonly requestFinished: (request: FinishedRequest) => void
}

/**
 * Creates a registry with the measurements that every app has, including those of the process and its event loop. No
 * label identifies a tenant or a person: their number is unlimited, and more people may read metrics than the
 * directory.
 */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const operations = new Histogram({
    name: 'reprieve_operation_duration_seconds',
    help: 'Time that operations took, commit included',
    labelNames: ['operation', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const refusals = new Counter({
    name: 'reprieve_operation_refusals_total',
    help: 'Operations that a rule refused',
    labelNames: ['operation', 'refusal'],
    registers,
  })
  const requests = new Histogram({
    name: 'reprieve_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  return {
    registry,
    operationFinished: ({ operation, outcome, refusal, durationMs }) => {
      operations.observe({ operation, outcome }, durationMs / 1000)
      if (refusal !== null) refusals.inc({ operation, refusal })
    },
    requestFinished: ({ method, route, status, durationMs }) =>
      requests.observe({ method, route, status: String(status) }, durationMs / 1000),
  }
}
