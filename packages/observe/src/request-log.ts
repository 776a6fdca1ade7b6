import type { Log } from './create-log.ts'

/** What is told of one answered request. No member may hold a secret: the line is written without a search for them. */
export interface RequestLine {
  readonly method: string
  /** Without its query. */
  readonly path: string
  readonly status: number
  readonly durationMs: number
  readonly requestId: string | null
  readonly correlationId: string
  readonly caller: string | null
  readonly application: string | undefined
  readonly client: string | undefined
  readonly sdkVersion: string | undefined
}

/**
 * Writes one line a request to the same log. A search for secrets in values of any shape takes longer than the rest of a
 * line, and these values have one shape.
 */
export function requestLogOf(log: Log): (level: 'debug' | 'info', line: RequestLine) => void {
  const unsearched = log.child({}, { redact: [] })
  return (level, line) => unsearched[level](line, 'request')
}
