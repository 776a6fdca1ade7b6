import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { SubscribedSku, toSubscribedSku } from '../../wire/licence.ts'
import { parseLicenceGroups } from '../../wire/parse-licence-groups.ts'
import { toWholeCollection, wholeCollectionOf } from '../../wire/whole-collection.ts'
import { documentedErrors } from '../documented-errors.ts'
import type { CustomerRoute } from '../route.ts'
import { CommonHeaders, CustomerParameters, LicenceGroupParameters } from './users/parameters.ts'

export const listSubscribedSkusRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listProducts',
    method: 'get',
    path: '/v1/customers/{customerId}/subscribedskus',
    tags: ['Licences'],
    summary: 'List the products that the tenant has seats of',
    security: [{ bearer: [] }],
    request: { params: CustomerParameters, query: LicenceGroupParameters, headers: CommonHeaders },
    responses: {
      200: {
        description: 'The products',
        content: { 'application/json': { schema: wholeCollectionOf(SubscribedSku) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, url }, { operations }) => {
    const groups = parseLicenceGroups(new URL(url).searchParams)
    if (!groups.ok) return groups
    const products = await operations.listProducts(context, {})
    if (!products.ok) return products
    const asked = products.value.filter(({ licenceGroup }) => groups.value.has(licenceGroup))
    return ok(toWholeCollection(asked.map(toSubscribedSku)))
  },
}
