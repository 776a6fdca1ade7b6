import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import { parseGuid } from '../../http/parse-guid.ts'
import type { TransportError } from '../../transport-error.ts'
import { parseFieldFilter, type TextMatch, toFieldFilterText } from './field-filter.ts'

/** The records that a client asks for. Instants are texts, so that a continuation token can carry them. */
export interface AuditQuery {
  /** Null leaves it to the operation. */
  readonly from: string | null
  /** The end, not included; null for none. */
  readonly to: string | null
  /** Null for the records of every customer. */
  readonly filter: AuditFilter | null
}

const dayMs = 24 * 3_600_000

/**
 * Parses `startDate` and `endDate`, which are days, the last one included, or instants, in UTC unless they have an
 * offset. Parses `filter` too.
 */
export function parseAuditQuery(parameters: URLSearchParams): Result<AuditQuery, TransportError> {
  const given = new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const filter = parseAuditFilter(given.get('filter') ?? '')
  if (!filter.ok) return filter
  const [start, end] = [given.get('startdate') ?? '', given.get('enddate') ?? '']
  const from = start === '' ? null : parseInstant(start, 0)
  if (from === undefined) return invalid('startDate', 'must be a day or an instant of ISO 8601')
  const to = end === '' ? null : parseInstant(end, dayMs)
  if (to === undefined) return invalid('endDate', 'must be a day or an instant of ISO 8601')
  if (from !== null && to !== null && to <= from) return invalid('endDate', 'must not be before startDate')
  return ok({ from: from?.toISOString() ?? null, to: to?.toISOString() ?? null, filter: filter.value })
}

const Day = z.iso.date()
const Instant = z.iso.datetime({ offset: true, local: true })

/** The instant, or `ofDayMs` after the beginning of the day; undefined for any other text. */
function parseInstant(text: string, ofDayMs: number): Date | undefined {
  const day = toDay(text)
  if (day !== undefined) return new Date(new Date(day).getTime() + ofDayMs)
  // A plus sign that a client did not encode has become a space.
  const written = fromInvariantCulture(text) ?? text.replace(' ', '+')
  if (!Instant.safeParse(written).success) return undefined
  return new Date(/(Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`)
}

/** The day as `2026-11-26`; undefined for a text that is not a day in any client's spelling. */
function toDay(text: string): string | undefined {
  const day = fromInvariantCulture(text)?.replace(/T00:00:00$/, '') ?? fromDayOfYear(text) ?? text
  return Day.safeParse(day).success ? day : undefined
}

/**
 * The .NET SDK writes `11/26/2026 00:00:00`, and Microsoft's own sample `6/1/2017 12:00:00 AM`. A time of midnight
 * means a day.
 */
function fromInvariantCulture(text: string): string | undefined {
  const { month, day, year, hour, rest, half } = invariantCulture.exec(text)?.groups ?? {}
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return `${date}T00:00:00`
  const given = Number(hour)
  if (half !== undefined && (given < 1 || given > 12)) return undefined
  const hours = half === undefined ? given : (given % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  return `${date}T${String(hours).padStart(2, '0')}${rest}`
}

const invariantCulture =
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?:[ +](?<hour>\d{1,2})(?<rest>:\d\d:\d\d)(?:[ +](?<half>[AP]M))?)?$/i

/**
 * The Java SDK writes year, month and day of the year: `2026-11-330` for the 26th of November. From February on, such a
 * number exceeds every day of its month, and in January it equals the day of the month, so no text is ambiguous.
 */
function fromDayOfYear(text: string): string | undefined {
  const [, year, month, dayOfYear] = /^(\d{4})-(\d\d)-(\d{2,3})$/.exec(text) ?? []
  if (year === undefined || Number(dayOfYear) < 32) return undefined
  const day = new Date(Date.UTC(Number(year), 0, Number(dayOfYear))).toISOString().slice(0, 10)
  return day.startsWith(`${year}-${month}-`) ? day : undefined
}

const invalid = (property: string, problem: string): Result<never, TransportError> =>
  refuse({ type: 'InvalidProperty', property, problem })

/** The records to select between the dates: the three filters that Partner Center documents for audit records. */
type AuditFilter =
  | { readonly field: 'CustomerId'; readonly value: string }
  | { readonly field: 'CompanyName'; readonly value: string; readonly match: TextMatch }
  | { readonly field: 'ResourceType'; readonly value: string }

/** The types of resource that Partner Center documents. This facade has records only of the first. */
export const recordedResourceType = 'customer_user'
const resourceTypes: readonly string[] = [
  recordedResourceType,
  'customer',
  'order',
  'subscription',
  'license',
  'third_party_add_on',
  'mpn_association',
  'transfer',
  'application',
  'application_credential',
  'partner_user',
  'partner_relationship',
  'partner_customer_dap',
  'customer_directory_role',
  'referral',
  'agreement',
]

/** Parses the parameter `filter` of the list of audit records; null for an empty one. */
function parseAuditFilter(text: string): Result<AuditFilter | null, TransportError> {
  if (text === '') return ok(null)
  const filter = parseFieldFilter(text)
  if (filter === undefined || filter.value === '') return unknownFilter
  const { field, value, match } = filter
  if (field === 'companyname') return ok({ field: 'CompanyName', value, match })
  if (match !== 'equals') return unknownFilter
  if (field === 'customerid') {
    const id = parseGuid(value)
    return id === undefined ? unknownFilter : ok({ field: 'CustomerId', value: id })
  }
  const type = toResourceType(value)
  return field === 'resourcetype' && type !== undefined
    ? ok({ field: 'ResourceType', value: type })
    : unknownFilter
}

export const toAuditFilterText = (filter: AuditFilter): string =>
  toFieldFilterText(filter.field, filter.value, filter.field === 'CompanyName' ? filter.match : 'equals')

/** The .NET SDK writes the name of its enumeration's member, `CustomerUser`. */
const toResourceType = (value: string): string | undefined =>
  resourceTypes.find((type) => type.replaceAll('_', '') === value.toLowerCase().replaceAll('_', ''))

const unknownFilter = refuse({
  type: 'InvalidProperty',
  property: 'filter',
  problem:
    'must be on CustomerId or ResourceType with equals, or on CompanyName with equals, starts_with or substring',
} as const)
