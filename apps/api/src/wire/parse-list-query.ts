import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'
import { namesInAnyCase, parseJsonObject } from './parse-json-object.ts'

export const seekOperations = ['first', 'next', 'previous', 'last'] as const
export type SeekOperation = (typeof seekOperations)[number]

export const sortFields = ['displayName', 'userPrincipalName', 'softDeletionTime'] as const
export type SortField = (typeof sortFields)[number]

/** What a client asks of the list of users; absent members leave it to the token or to the default. */
export interface ListQuery {
  readonly state?: 'active' | 'deleted'
  readonly size?: number
  readonly seek?: SeekOperation
  readonly sort?: SortField
  readonly direction?: 'ascending' | 'descending'
}

/** Reads `size`, `filter`, `seekOperation`, `sortField` and `sortDirection`, names and values in any case. */
export function parseListQuery(parameters: URLSearchParams): Result<ListQuery, TransportError> {
  const given = new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const query: { -readonly [Member in keyof ListQuery]: ListQuery[Member] } = {}

  const size = given.get('size')
  if (size !== undefined && size !== '') {
    if (!/^\d{1,3}$/.test(size) || Number(size) > 500) return refuse({ type: 'InvalidSize' })
    // Zero is what the SDKs send for "no paging".
    if (Number(size) > 0) query.size = Number(size)
  }
  const filter = given.get('filter')
  if (filter !== undefined && filter !== '') {
    const state = parseFilter(filter)
    if (!state.ok) return state
    query.state = state.value
  }
  const seek = given.get('seekoperation')
  if (seek !== undefined && seek !== '') {
    const known = seekOperations.find((operation) => operation === seek.toLowerCase())
    if (known === undefined) return refuse({ type: 'InvalidSeek' })
    query.seek = known
  }
  return withSort(query, given.get('sortfield'), given.get('sortdirection'))
}

const filterNames = namesInAnyCase(['field', 'value', 'operator'])

function parseFilter(filter: string): Result<'active' | 'deleted', TransportError> {
  const parsed = parseJsonObject(Buffer.from(filter), filterNames)
  if (!parsed.ok) return refuse({ type: 'InvalidFilter' })
  const { field, value, operator = 'equals' } = parsed.value
  const isOnState = ['userstate', 'userstatus'].includes(lowerCase(field))
  // The Spring client writes the operator as its ordinal.
  const isEquality = lowerCase(operator) === 'equals' || operator === 0
  const state = lowerCase(value)
  if (isOnState && isEquality && state === 'active') return ok('active')
  if (isOnState && isEquality && state === 'inactive') return ok('deleted')
  return refuse({ type: 'InvalidFilter' })
}

function withSort(
  query: ListQuery,
  field: string | undefined,
  direction: string | undefined,
): Result<ListQuery, TransportError> {
  const sort = sortFields.find((known) => known.toLowerCase() === field?.toLowerCase())
  if (field && sort === undefined) return refuse({ type: 'InvalidSort' })
  const way = direction?.toLowerCase()
  if (way && way !== 'ascending' && way !== 'descending') {
    return refuse({ type: 'InvalidSort' })
  }
  return ok({
    ...query,
    ...(sort && { sort }),
    ...(way && { direction: way === 'descending' ? 'descending' : 'ascending' }),
  })
}

const lowerCase = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '')
