import { createRoute, z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { ApiError } from '../../../errors.ts'
import { collectionOf, toUsersUri } from '../../../wire/collection.ts'
import { defaultSort, type ListedBy } from '../../../wire/continuation-token.ts'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import { type ListQuery, parseListQuery } from '../../../wire/parse-list-query.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { defaultPageSize, seekPage, toSoughtCollection } from '../../seek-page.ts'
import { sizeParameter } from '../../size-parameter.ts'
import { CustomerParameters, PageHeaders } from './parameters.ts'
import { readPage } from './read-page.ts'

const ListParameters = z.object({
  size: sizeParameter('Users a page, 0 to 500; 0 leaves it to the server'),
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
    tags: ['Users'],
    summary: 'List active users, or with a filter deleted ones',
    description:
      'By name, a page at a time. The filter on `UserState` with the value `Inactive` asks for deleted users instead, the latest first.',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      query: ListParameters,
      headers: PageHeaders,
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
    const { customerId, context } = call
    const query = parseListQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const { state, sort, direction } = query.value
    const wanted = seekPage(call, dependencies, {
      query: query.value,
      owner: customerId,
      listOf: () => toList(query.value),
      said: { state, sort, direction },
    })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const page = await readPage(dependencies.operations, context, list, place)
    if (!page.ok) return page
    const items = page.value.items.map(toCustomerUser)
    const sought = { owner: customerId, list, uri: toUsersUri(customerId, list) }
    return ok(toSoughtCollection(dependencies, sought, { ...page.value, items }))
  },
}

function toList(query: ListQuery): Result<ListedBy, ApiError> {
  const { state = 'active', size = defaultPageSize, sort, direction } = query
  if (sort === undefined) {
    return ok({ state, size, ...defaultSort[state], ...(direction && { direction }) })
  }
  if (state === 'active' && sort !== 'displayName') return refuse({ type: 'InvalidSort' })
  return ok({ state, size, sort, direction: direction ?? 'ascending' })
}
