import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { Domain, NewDomain, newDomainNames, toDomain } from '../../../wire/domain.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

export const addDomainRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'addDomain',
    method: 'post',
    path: '/v1/customers/{customerId}/domains',
    tags: ['Domains'],
    summary: 'Add a domain, unverified, and get the TXT record to publish',
    description: 'A domain that the tenant has already is answered as it is.',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NewDomain } } },
    },
    responses: {
      201: { description: 'The domain', content: { 'application/json': { schema: Domain } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: newDomainNames },
  handle: async ({ context, body }, { operations }) => {
    const request = NewDomain.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const added = await operations.addDomain(context, { domain: request.data.name })
    return added.ok ? ok(toDomain(added.value)) : added
  },
}
