import { createRoute, z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { ApiError } from '../../../errors.ts'
import { collectionOf, toCollection } from '../../../wire/collection.ts'
import { defaultSort, type ListedBy, type SeenPage } from '../../../wire/continuation-token.ts'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import { type ListQuery, parseListQuery } from '../../../wire/parse-list-query.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { Call, CustomerRoute, RouteDependencies } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from './parameters.ts'
import { type Place, readPage } from './read-page.ts'

const ListParameters = z.object({
  size: z.string().optional().openapi({ description: 'Users a page, 0 to 500; 0 leaves it to the server' }),
  filter: z
    .string()
    .optional()
    .openapi({ example: '{"Field":"UserState","Value":"Inactive","Operator":"equals"}' }),
  seekOperation: z.string().optional().openapi({ description: 'First, Next, Previous or Last' }),
  sortField: z
    .string()
    .optional()
    .openapi({ description: 'displayName; for deleted users also userPrincipalName and softDeletionTime' }),
  sortDirection: z.string().optional().openapi({ description: 'Ascending or Descending' }),
})

export const listUsersRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listUsers',
    method: 'get',
    path: '/v1/customers/{customerId}/users',
    summary: 'List active users, or with a filter deleted ones',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      query: ListParameters,
      headers: CommonHeaders.extend({ 'MS-ContinuationToken': z.string().optional() }),
    },
    responses: {
      200: {
        description: 'One page',
        content: { 'application/json': { schema: collectionOf(CustomerUser) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async (call, dependencies) => {
    const query = parseListQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const wanted = toWanted(call, query.value, dependencies)
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const page = await readPage(dependencies.operations, call.context, list, place)
    if (!page.ok) return page
    const { customerId } = call
    const { items, next, previous } = page.value
    const token = dependencies.continuationTokens.seal({ customerId, list, next, previous })
    return ok(toCollection(items.map(toCustomerUser), { customerId, list, next, previous }, token))
  },
}

interface Wanted {
  readonly list: ListedBy
  readonly place: Place
}

/** What the token says goes before what the address says, save for the size of a page. */
function toWanted(
  call: Call,
  query: ListQuery,
  { continuationTokens }: RouteDependencies,
): Result<Wanted, ApiError> {
  if (call.continuationToken === undefined) {
    if (query.seek === 'next' || query.seek === 'previous')
      return refuse({ type: 'InvalidContinuationToken' })
    const list = toList(query)
    if (list.state === 'active' && list.sort !== 'displayName') return refuse({ type: 'InvalidSort' })
    return ok({ list, place: { at: query.seek === 'last' ? 'end' : 'start' } })
  }
  const seen = continuationTokens.open(call.continuationToken, call.customerId)
  if (seen === undefined) return refuse({ type: 'InvalidContinuationToken' })
  const place = placeBeside(seen, query.seek ?? 'next')
  if (place === undefined) return refuse({ type: 'InvalidSeek' })
  return ok({ list: { ...seen.list, ...(query.size && { size: query.size }) }, place })
}

const defaultSize = 100

function toList({ state = 'active', size = defaultSize, sort, direction }: ListQuery): ListedBy {
  if (sort === undefined) return { state, size, ...defaultSort[state], ...(direction && { direction }) }
  return { state, size, sort, direction: direction ?? 'ascending' }
}

function placeBeside({ next, previous }: SeenPage, seek: NonNullable<ListQuery['seek']>): Place | undefined {
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
