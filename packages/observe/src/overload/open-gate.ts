import type { IncomingMessage, ServerResponse } from 'node:http'
import { counterOf } from '../counter-of.ts'
import type { Log } from '../create-log.ts'
import type { Metrics } from '../create-metrics.ts'
import { gaugeOf } from '../gauge-of.ts'
import { type AdmissionLimits, createAdmission } from './admission.ts'
import type { Gate } from './admit-requests.ts'

interface GateSettings {
  readonly limits: AdmissionLimits
  readonly metrics: Metrics
  readonly log: Pick<Log, 'warn'>
  readonly isExempt: (request: IncomingMessage) => boolean
  /** Answers a request that is not admitted, with 503 and `Retry-After`. */
  readonly refuse: (request: IncomingMessage, response: ServerResponse) => void
}

const loggedEveryMs = 10_000

/** Opens a gate whose queue and refusals are counted. The log reports refusals now and then, not each one. */
export function openGate({ limits, metrics, log, isExempt, refuse }: GateSettings): Gate {
  const admission = createAdmission(limits)
  const refused = counterOf(metrics, {
    name: 'reprieve_requests_refused_total',
    help: 'Requests that were answered 503 at the door, as more came than can be served',
  })
  gaugeOf(metrics, {
    name: 'reprieve_requests_waiting',
    help: 'Requests that wait at the door',
    measure: () => [{ value: admission.waiting() }],
  })
  let unlogged = 0
  let loggedAt = Number.NEGATIVE_INFINITY
  return {
    admission,
    isExempt,
    refuse: (request, response) => {
      refused.add(1)
      unlogged += 1
      const now = performance.now()
      if (now - loggedAt >= loggedEveryMs) {
        log.warn({ refused: unlogged, waiting: admission.waiting() }, 'more requests come than can be served')
        unlogged = 0
        loggedAt = now
      }
      refuse(request, response)
    },
  }
}
