import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'

/** Which records a client asks for; instants as texts, so that a continuation token can carry them. */
export interface AuditQuery {
  /** Null leaves it to the operation. */
  readonly from: string | null
  /** Not included; null for no end. */
  readonly to: string | null
}

const dayMs = 24 * 3_600_000

/** Reads `startDate` and `endDate`: days, the last one included, or instants; without an offset in UTC. */
export function parseAuditQuery(parameters: URLSearchParams): Result<AuditQuery, TransportError> {
  const given = new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value.trim()]))
  if (given.get('filter')) return invalid('filter', 'is not understood here')
  const [start, end] = [given.get('startdate') ?? '', given.get('enddate') ?? '']
  const from = start === '' ? null : parseInstant(start, 0)
  if (from === undefined) return invalid('startDate', 'must be a day or an instant of ISO 8601')
  const to = end === '' ? null : parseInstant(end, dayMs)
  if (to === undefined) return invalid('endDate', 'must be a day or an instant of ISO 8601')
  if (from !== null && to !== null && to <= from) return invalid('endDate', 'must not be before startDate')
  return ok({ from: from?.toISOString() ?? null, to: to?.toISOString() ?? null })
}

const Day = z.iso.date()
const Instant = z.iso.datetime({ offset: true, local: true })

/** The instant, or the beginning of the day and `ofDayMs`; undefined for what is none. */
function parseInstant(text: string, ofDayMs: number): Date | undefined {
  if (Day.safeParse(text).success) return new Date(new Date(text).getTime() + ofDayMs)
  // A plus sign that a client did not encode has become a blank.
  const written = text.replace(' ', '+')
  if (!Instant.safeParse(written).success) return undefined
  return new Date(/(Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`)
}

const invalid = (property: string, problem: string): Result<never, TransportError> =>
  refuse({ type: 'InvalidProperty', property, problem })
