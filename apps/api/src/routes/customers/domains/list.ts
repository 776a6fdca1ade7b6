import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { Domain, toDomain } from '../../../wire/domain.ts'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/whole-collection.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

export const listDomainsRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listDomains',
    method: 'get',
    path: '/v1/customers/{customerId}/domains',
    tags: ['Domains'],
    summary: 'List the domains of the tenant, with the TXT records that are waited for',
    security: [{ bearer: [] }],
    request: { params: CustomerParameters, headers: CommonHeaders },
    responses: {
      200: {
        description: 'The domains',
        content: { 'application/json': { schema: wholeCollectionOf(Domain) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context }, { operations }) => {
    const listed = await operations.listDomains(context, {})
    return listed.ok ? ok(toWholeCollection(listed.value.map(toDomain))) : listed
  },
}
