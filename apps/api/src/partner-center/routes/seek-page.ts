import { isDeepStrictEqual } from 'node:util'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Cursor, ListUsersInput, Page } from '@reprieve/operations'
import type { ApiError } from '../errors.ts'
import { toPagedCollection } from '../wire/collection.ts'
import type { SeenPage } from '../wire/continuation-token.ts'
import type { PageQuery } from '../wire/parse-list-query.ts'
import type { PartnerCall, RouteDependencies } from './route.ts'

/** The position of a page in its list. */
export type Place =
  | { readonly at: 'start' | 'end' }
  | { readonly at: 'after' | 'before'; readonly cursor: Cursor }

export interface SoughtPage<List> {
  readonly list: List
  readonly place: Place
}

interface Seeking<List> {
  readonly query: PageQuery
  /** What its continuation tokens are sealed with: the customer, or whatever else distinguishes the list. */
  readonly owner: string
  /** The list that the address asks for, if there is no token. */
  readonly listOf: () => Result<List, ApiError>
  /** What the address says about the list besides the size of a page. Null and absent members leave it to the token. */
  readonly said?: { readonly [Member in Exclude<keyof List, 'size'>]?: List[Member] | null | undefined }
}

/** Items on a page if the client does not say: as many as possible, for clients that never ask for a second page. */
export const defaultPageSize = 500

/**
 * Determines the requested page. The token says which list it belongs to. An address that asks for another list is
 * refused, because the client would take the page for one of that list; only the size of a page may differ.
 */
export function seekPage<List extends { readonly size: number }>(
  { continuationToken }: PartnerCall,
  { continuationTokens }: RouteDependencies,
  { query, owner, listOf, said = {} }: Seeking<List>,
): Result<SoughtPage<List>, ApiError> {
  if (continuationToken === undefined) {
    if (query.seek === 'next' || query.seek === 'previous')
      return refuse({ type: 'InvalidContinuationToken' })
    const list = listOf()
    return list.ok ? ok({ list: list.value, place: { at: query.seek === 'last' ? 'end' : 'start' } }) : list
  }
  const seen = continuationTokens.open<List>(continuationToken, owner)
  if (seen === undefined) return refuse({ type: 'InvalidContinuationToken' })
  const contradicted = Object.entries(said).some(
    ([member, value]) =>
      value !== undefined && value !== null && !isDeepStrictEqual(value, Reflect.get(seen.list, member)),
  )
  if (contradicted) return refuse(contradiction)
  const place = placeBeside(seen, query.seek ?? 'next')
  if (place === undefined) return refuse({ type: 'InvalidSeek' })
  return ok({ list: { ...seen.list, ...(query.size && { size: query.size }) }, place })
}

const contradiction = {
  type: 'InvalidProperty',
  property: 'seekOperation',
  problem:
    'the continuation token is of a list with another filter, order or period than the address asks for',
} as const

export function toPageRequest(size: number, place: Place): ListUsersInput['page'] {
  switch (place.at) {
    case 'start':
      return { size }
    case 'end':
      return { size, fromEnd: true }
    case 'after':
      return { size, after: place.cursor }
    case 'before':
      return { size, before: place.cursor }
  }
}

/** The page in the envelope of a list, with the token for continuing. `uri` requests the same list again. */
export function toSoughtCollection<Item, List>(
  { continuationTokens }: RouteDependencies,
  { owner, list, uri }: { readonly owner: string; readonly list: List; readonly uri: string },
  { items, next, previous }: Page<Item>,
) {
  const token = continuationTokens.seal({ customerId: owner, list, next, previous })
  return toPagedCollection(items, uri, { next, previous }, token)
}

function placeBeside(
  { next, previous }: SeenPage<unknown>,
  seek: NonNullable<PageQuery['seek']>,
): Place | undefined {
  switch (seek) {
    case 'first':
      return { at: 'start' }
    case 'last':
      return { at: 'end' }
    case 'next':
      return next === null ? undefined : { at: 'after', cursor: next }
    case 'previous':
      return previous === null ? undefined : { at: 'before', cursor: previous }
  }
}
