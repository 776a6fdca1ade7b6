import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { DomainParameters } from './parameters.ts'

export const removeDomainRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'removeDomain',
    method: 'delete',
    path: '/v1/customers/{customerId}/domains/{domain}',
    tags: ['Domains'],
    summary: 'Remove a domain that no live name uses; the refusal names who does',
    security: [{ bearer: [] }],
    request: { params: DomainParameters, headers: CommonHeaders },
    responses: { 204: { description: 'Removed' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, parameters: { domain = '' } }, { operations }) => {
    const removed = await operations.removeDomain(context, { domain })
    return removed.ok ? ok(null) : removed
  },
}
