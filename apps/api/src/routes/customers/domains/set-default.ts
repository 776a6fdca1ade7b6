import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { Domain, toDomain } from '../../../wire/domain.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { DomainParameters } from './parameters.ts'

export const setDefaultDomainRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'setDefaultDomain',
    method: 'post',
    path: '/v1/customers/{customerId}/domains/{domain}/default',
    tags: ['Domains'],
    summary: 'Propose a verified domain for new names',
    security: [{ bearer: [] }],
    request: { params: DomainParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The domain', content: { 'application/json': { schema: Domain } } },
      ...documentedErrors(409),
    },
  }),
  handle: async ({ context, parameters: { domain = '' } }, { operations }) => {
    const changed = await operations.setDefaultDomain(context, { domain })
    return changed.ok ? ok(toDomain(changed.value)) : changed
  },
}
