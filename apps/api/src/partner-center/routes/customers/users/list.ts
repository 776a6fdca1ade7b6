import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { ApiError } from '../../../errors.ts'
import { collectionOf, toUsersUri } from '../../../wire/collection.ts'
import { defaultSort, type ListedBy } from '../../../wire/continuation-token.ts'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import { type ListQuery, parseListQuery } from '../../../wire/parse-list-query.ts'
import { defineRoute } from '../../define-route.ts'
import { pageQuery } from '../../page-parameters.ts'
import { defaultPageSize, seekPage, toSoughtCollection } from '../../seek-page.ts'
import { readPage } from './read-page.ts'

const ListParameters = pageQuery('Users', {
  filter: z
    .string()
    .optional()
    .openapi({ example: '{"Field":"UserState","Value":"Inactive","Operator":"equals"}' }),
}).extend({
  sortField: z
    .string()
    .optional()
    .openapi({ description: 'displayName; for deleted users also userPrincipalName and softDeletionTime' }),
  sortDirection: z.string().optional().openapi({ description: 'Ascending or Descending' }),
})

export const listUsersRoute = defineRoute({
  of: 'customer',
  operationId: 'listUsers',
  method: 'get',
  path: '/v1/customers/{customerId}/users',
  tags: ['Users'],
  summary: 'List active users, or with a filter deleted ones',
  description:
    'By name, a page at a time. The filter on `UserState` with the value `Inactive` asks for deleted users instead, the latest first.',
  query: ListParameters,
  paged: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(CustomerUser),
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
})

function toList(query: ListQuery): Result<ListedBy, ApiError> {
  const { state = 'active', size = defaultPageSize, sort, direction } = query
  if (sort === undefined) {
    return ok({ state, size, ...defaultSort[state], ...(direction && { direction }) })
  }
  if (state === 'active' && sort !== 'displayName') return refuse({ type: 'InvalidSort' })
  return ok({ state, size, sort, direction: direction ?? 'ascending' })
}
