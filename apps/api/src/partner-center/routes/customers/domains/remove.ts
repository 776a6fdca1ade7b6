import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import { DomainParameters } from './parameters.ts'

export const removeDomainRoute = defineRoute({
  of: 'customer',
  operationId: 'removeDomain',
  method: 'delete',
  path: '/v1/customers/{customerId}/domains/{domain}',
  tags: ['Domains'],
  summary: 'Remove a domain that no live name uses; the refusal names who does',
  params: DomainParameters,
  answers: 204,
  answerText: 'Removed',
  handle: async ({ context, parameters: { domain = '' } }, { operations }) => {
    const removed = await operations.removeDomain(context, { domain })
    return removed.ok ? ok(null) : removed
  },
})
