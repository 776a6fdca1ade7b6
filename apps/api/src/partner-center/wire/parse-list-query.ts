import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../../transport-error.ts'
import { membersInAnyCase, parseJsonObject } from './parse-json-object.ts'

const seekOperations = ['first', 'next', 'previous', 'last'] as const
export type SeekOperation = (typeof seekOperations)[number]

const sortFields = ['displayName', 'userPrincipalName', 'softDeletionTime'] as const
export type SortField = (typeof sortFields)[number]

/** The page that a client asks for. Absent members are left to the token or the default. */
export interface PageQuery {
  readonly size?: number
  readonly seek?: SeekOperation
}

/** The list of users that a client asks for. */
export interface ListQuery extends PageQuery {
  readonly state?: 'active' | 'deleted'
  readonly sort?: SortField
  readonly direction?: 'ascending' | 'descending'
}

/** Parses `size`, `filter`, `seekOperation`, `sortField` and `sortDirection`, with names and values in any case. */
export function parseListQuery(parameters: URLSearchParams): Result<ListQuery, TransportError> {
  const given = inAnyCase(parameters)
  const page = parsePageQuery(parameters)
  if (!page.ok) return page
  const filter = given.get('filter')
  const state = filter ? parseFilter(filter) : undefined
  if (state?.ok === false) return state
  const query = { ...page.value, ...(state && { state: state.value }) }
  // Clients generated from Partner Center's own description name the members of its option.
  const sorted = (member: string) => given.get(member) ?? given.get(`sortoption.${member}`)
  return withSort(query, sorted('sortfield'), sorted('sortdirection'))
}

/** Parses `size` and `seekOperation`, for lists with a fixed order. */
export function parsePageQuery(parameters: URLSearchParams): Result<PageQuery, TransportError> {
  const given = inAnyCase(parameters)
  const size = given.get('size') || '0'
  if (!/^\d{1,3}$/.test(size) || Number(size) > 500) return refuse({ type: 'InvalidSize' })
  const wanted = given.get('seekoperation')?.toLowerCase()
  const seek = seekOperations.find((operation) => operation === wanted)
  if (wanted && seek === undefined) return refuse({ type: 'InvalidSeek' })
  // The SDKs send zero for "no paging".
  return ok({ ...(Number(size) > 0 && { size: Number(size) }), ...(seek && { seek }) })
}

const inAnyCase = (parameters: URLSearchParams): ReadonlyMap<string, string> =>
  new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value.trim()]))

const filterNames = membersInAnyCase(['field', 'value', 'operator'], { ignored: ['fieldType'] })

function parseFilter(filter: string): Result<'active' | 'deleted', TransportError> {
  const parsed = parseJsonObject(Buffer.from(filter), filterNames)
  if (!parsed.ok) return refuse({ type: 'InvalidFilter' })
  const { field, value, operator = 'equals', ...others } = parsed.value
  if (Object.keys(others).length > 0) return refuse({ type: 'InvalidFilter' })
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
