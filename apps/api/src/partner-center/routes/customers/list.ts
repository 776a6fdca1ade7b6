import { z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { collectionOf } from '../../wire/collection.ts'
import {
  type CustomerFilter,
  CustomerItem,
  parseCustomerFilter,
  toCustomerFilterText,
  toCustomerItem,
} from '../../wire/customer.ts'
import { parsePageQuery } from '../../wire/parse-list-query.ts'
import { defineRoute } from '../define-route.ts'
import { pageQuery } from '../page-parameters.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../seek-page.ts'

const ListParameters = pageQuery('Customers', {
  filter: z.string().optional().openapi({
    description: 'On CompanyName or Domain, with the operator equals, starts_with or substring',
    example: '{"Field":"CompanyName","Value":"con","Operator":"starts_with"}',
  }),
})

interface ListedBy {
  readonly size: number
  readonly filter: CustomerFilter | null
}

export const listCustomersRoute = defineRoute({
  of: 'partner',
  operationId: 'searchCustomers',
  method: 'get',
  path: '/v1/customers',
  tags: ['Customers'],
  summary: 'List the customers of a partner whose relationship is in force',
  description: 'Also for an application without a person.',
  query: ListParameters,
  paged: true,
  openToAll: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(CustomerItem),
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
})

function toWanted({ filter }: ListedBy) {
  if (filter === null) return {}
  const wanted = { text: filter.value, match: filter.match }
  return filter.field === 'Domain' ? { domain: wanted } : { name: wanted }
}

function toUri({ size, filter }: ListedBy): string {
  const filtered = filter && `&filter=${encodeURIComponent(toCustomerFilterText(filter))}`
  return `/customers?size=${size}${filtered ?? ''}`
}
