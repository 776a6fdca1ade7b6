import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { collectionOf } from '../../wire/collection.ts'
import { CustomerItem, toCustomerItem } from '../../wire/customer.ts'
import { type CustomerFilter, parseCustomerFilter, toCustomerFilterText } from '../../wire/customer-filter.ts'
import { parsePageQuery } from '../../wire/parse-list-query.ts'
import { documentedErrorsForAll } from '../documented-errors.ts'
import type { PartnerRoute } from '../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../seek-page.ts'
import { sizeParameter } from '../size-parameter.ts'
import { PageHeaders } from './users/parameters.ts'

const ListParameters = z.object({
  size: sizeParameter('Customers a page, 0 to 500; 0 leaves it to the server'),
  filter: z.string().optional().openapi({
    description: 'On CompanyName or Domain, with the operator equals, starts_with or substring',
    example: '{"Field":"CompanyName","Value":"con","Operator":"starts_with"}',
  }),
  seekOperation: z.string().optional().openapi({ description: 'First, Next, Previous or Last' }),
})

interface ListedBy {
  readonly size: number
  readonly filter: CustomerFilter | null
}

export const listCustomersRoute: PartnerRoute = {
  of: 'partner',
  definition: createRoute({
    operationId: 'searchCustomers',
    method: 'get',
    path: '/v1/customers',
    tags: ['Customers'],
    summary: 'List the customers of a partner whose relationship is in force',
    description: 'Also for an application without a person.',
    security: [{ bearer: [] }],
    request: {
      query: ListParameters,
      headers: PageHeaders,
    },
    responses: {
      200: {
        description: 'One page',
        content: { 'application/json': { schema: collectionOf(CustomerItem) } },
      },
      ...documentedErrorsForAll(),
    },
  }),
  handle: async (call, dependencies) => {
    const { context } = call
    const parameters = new URL(call.url).searchParams
    const query = parsePageQuery(parameters)
    if (!query.ok) return query
    const filter = parseCustomerFilter(parameters)
    if (!filter.ok) return filter
    const owner = `customers of ${context.tenantId}`
    const listOf = () => ok<ListedBy>({ size: query.value.size ?? defaultPageSize, filter: filter.value })
    const sought = seekPage(call, dependencies, {
      query: query.value,
      owner,
      listOf,
      said: { filter: filter.value },
    })
    if (!sought.ok) return sought
    const { list, place } = sought.value
    const page = await dependencies.operations.searchCustomers(context, {
      ...toWanted(list),
      page: toPageRequest(list.size, place),
    })
    if (!page.ok) return page
    const items = page.value.items.map(toCustomerItem)
    return ok(toSoughtCollection(dependencies, { owner, list, uri: toUri(list) }, { ...page.value, items }))
  },
}

function toWanted({ filter }: ListedBy) {
  if (filter === null) return {}
  const wanted = { text: filter.value, match: filter.match }
  return filter.field === 'Domain' ? { domain: wanted } : { name: wanted }
}

function toUri({ size, filter }: ListedBy): string {
  const filtered = filter && `&filter=${encodeURIComponent(toCustomerFilterText(filter))}`
  return `/customers?size=${size}${filtered ?? ''}`
}
