import { ok, type Result } from '@reprieve/domain'
import { findAttribute, isObject, type ResourceSchemas, type ScimObject } from './attribute.ts'
import { type Filter, type Matches, parseFilter, toCondition } from './filter.ts'
import { type Project, type Projection, toProjection } from './project.ts'
import { type ScimRefusal, wrong } from './refusal.ts'
import { urns } from './schemas.ts'

export const pageAtMost = 200
const usualPage = 100

/** What a list is asked for, by the query of a GET or the body of a search (RFC 7644 §3.4.2, RFC 9865). */
export interface Search {
  readonly filter: Filter | null
  readonly matches: Matches
  readonly sort: ((one: ScimObject, other: ScimObject) => number) | null
  /** From 1. */
  readonly startIndex: number
  readonly count: number
  /** Where a list that is paged by cursor goes on; null where it is paged by index. */
  readonly cursor: Cursor | null
  readonly projection: Projection
  readonly project: Project
}

/** After an id, in a list in the order of ids, or after so many of a list that was filtered. */
export type Cursor = { readonly after: string } | { readonly skip: number }

const names = [
  'filter',
  'sortBy',
  'sortOrder',
  'startIndex',
  'count',
  'cursor',
  'attributes',
  'excludedAttributes',
] as const

type Given = Partial<Record<(typeof names)[number], string>>

export const searchOfQuery = (
  query: URLSearchParams,
  schemas: ResourceSchemas,
): Result<Search, ScimRefusal> =>
  toSearch(Object.fromEntries(names.map((name) => [name, query.get(name) ?? undefined])), schemas)

/** The body of `POST …/.search`. */
export function searchOfBody(body: ScimObject, schemas: ResourceSchemas): Result<Search, ScimRefusal> {
  const urnsGiven = Array.isArray(body.schemas) ? body.schemas : []
  if (!urnsGiven.includes(urns.search)) return wrong('invalidSyntax', `schemas must have ${urns.search}`)
  const given: Record<string, string | undefined> = {}
  for (const name of names) {
    const value = body[name]
    if (value === undefined || value === null) continue
    const text = Array.isArray(value) ? value.join(',') : String(value)
    if (isObject(value)) return wrong('invalidSyntax', `${name} is no text`)
    given[name] = text
  }
  return toSearch(given, schemas)
}

function toSearch(given: Given, schemas: ResourceSchemas): Result<Search, ScimRefusal> {
  const parsed = given.filter === undefined ? null : parseFilter(given.filter)
  if (parsed !== null && !parsed.ok) return parsed
  const matches = parsed === null ? ok(always) : toCondition(parsed.value, schemas)
  if (!matches.ok) return matches
  const sort = toSort(given, schemas)
  if (!sort.ok) return sort
  const startIndex = toNumber(given.startIndex, 1)
  const count = toNumber(given.count, usualPage)
  if (startIndex === null || count === null)
    return wrong('invalidValue', 'startIndex and count are whole numbers')
  const cursor = toCursor(given.cursor)
  if (cursor === undefined) return wrong('invalidCursor', 'The cursor is none of this list')
  const projection = {
    attributes: given.attributes ?? null,
    excludedAttributes: given.excludedAttributes ?? null,
  }
  const project = toProjection(projection, schemas)
  if (!project.ok) return project
  return ok({
    filter: parsed?.value ?? null,
    matches: matches.value,
    sort: sort.value,
    startIndex: Math.max(1, startIndex),
    count: Math.min(Math.max(0, count), pageAtMost),
    cursor,
    projection,
    project: project.value,
  })
}

const always: Matches = () => true

function toNumber(text: string | undefined, otherwise: number): number | null {
  if (text === undefined || text === '') return otherwise
  const number = Number(text)
  return /^-?\d{1,15}$/.test(text.trim()) ? number : null
}

function toSort({ sortBy, sortOrder }: Given, schemas: ResourceSchemas): Result<Search['sort'], ScimRefusal> {
  if (sortBy === undefined || sortBy === '') return ok(null)
  const found = findAttribute(sortBy, schemas)
  if (found === null || found.attribute.returned === 'never')
    return wrong('invalidPath', `There is no attribute ${sortBy.slice(0, 256)} to sort by`)
  const { extension, attribute, subAttribute } = found
  const keyOf = (resource: ScimObject): string | null => {
    const holder = extension === null ? resource : resource[extension]
    const value = isObject(holder) ? holder[attribute.name] : undefined
    const key =
      subAttribute === null ? toKey(value) : toKey(isObject(value) ? value[subAttribute.name] : value)
    return (subAttribute ?? attribute).caseExact ? key : (key?.toLowerCase() ?? null)
  }
  const sign = sortOrder?.toLowerCase() === 'descending' ? -1 : 1
  return ok((one, other) => sign * compareKeys(keyOf(one), keyOf(other)))
}

/** Of a list, the primary value, or else the first (RFC 7644 §3.4.2.3). */
function toKey(value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (Array.isArray(value))
    return toKey(value.find((one) => isObject(one) && one.primary === true) ?? value[0])
  if (isObject(value)) return toKey(value.value ?? value.formatted)
  return String(value)
}

/** What has no value comes last in an ascending list. */
function compareKeys(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  return one < other ? -1 : one > other ? 1 : 0
}

/** Null where the list is paged by index; undefined for a text that was not made here. */
function toCursor(text: string | undefined): Cursor | null | undefined {
  if (text === undefined) return null
  if (text === '') return { after: '' }
  const [, kind, value = ''] = /^([as])\.([\w-]{1,64})$/.exec(text) ?? []
  if (kind === 'a') return { after: value }
  return kind === 's' && /^\d{1,9}$/.test(value) ? { skip: Number(value) } : undefined
}

const cursorText = (cursor: Cursor): string => ('after' in cursor ? `a.${cursor.after}` : `s.${cursor.skip}`)

export interface Found {
  readonly total: number
  readonly resources: readonly ScimObject[]
  /** Null on the last page. */
  readonly next: Cursor | null
}

export const toListResponse = (search: Search, { total, resources, next }: Found): object => ({
  schemas: [urns.list],
  totalResults: total,
  ...(search.cursor === null
    ? { startIndex: search.startIndex }
    : next !== null && { nextCursor: cursorText(next) }),
  itemsPerPage: resources.length,
  Resources: resources.map(search.project),
})

/** One page of resources that are all at hand, filtered and sorted. */
export function pageOf(all: readonly ScimObject[], search: Search): Found {
  const matching = all.filter(search.matches)
  if (search.sort !== null) matching.sort(search.sort)
  const { cursor, startIndex, count } = search
  const skip = cursor === null ? startIndex - 1 : 'skip' in cursor ? cursor.skip : 0
  const resources = matching.slice(skip, skip + count)
  const isLast = skip + resources.length >= matching.length || resources.length === 0
  return { total: matching.length, resources, next: isLast ? null : { skip: skip + resources.length } }
}

/** So many resources are looked through for a filter that no index serves, or to sort them. */
export const lookedThroughAtMost = 20_000

export const tooMany = () =>
  wrong(
    'tooMany',
    `This filter or order would look through more than ${lookedThroughAtMost} resources; filter by userName, externalId or id, or page without a filter`,
  )
