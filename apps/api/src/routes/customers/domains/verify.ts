import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { Domain, toDomain } from '../../../wire/domain.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { DomainParameters } from './parameters.ts'

export const verifyDomainRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'verifyDomain',
    method: 'post',
    path: '/v1/customers/{customerId}/domains/{domain}/verify',
    tags: ['Domains'],
    summary: 'Look the TXT record up, and own the domain once it is there',
    security: [{ bearer: [] }],
    request: { params: DomainParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The domain, verified', content: { 'application/json': { schema: Domain } } },
      ...documentedErrors(409),
    },
  }),
  handle: async ({ context, parameters: { domain = '' } }, { operations }) => {
    const changed = await operations.verifyDomain(context, { domain })
    return changed.ok ? ok(toDomain(changed.value)) : changed
  },
}
