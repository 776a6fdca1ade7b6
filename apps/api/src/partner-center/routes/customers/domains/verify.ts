import { ok } from '@reprieve/domain'
import { Domain, toDomain } from '../../../wire/domain.ts'
import { defineRoute } from '../../define-route.ts'
import { DomainParameters } from './parameters.ts'

export const verifyDomainRoute = defineRoute({
  of: 'customer',
  operationId: 'verifyDomain',
  method: 'post',
  path: '/v1/customers/{customerId}/domains/{domain}/verify',
  tags: ['Domains'],
  summary: 'Look the TXT record up, and own the domain once it is there',
  params: DomainParameters,
  answers: 200,
  answerText: 'The domain, verified',
  schema: Domain,
  handle: async ({ context, parameters: { domain = '' } }, { operations }) => {
    const changed = await operations.verifyDomain(context, { domain })
    return changed.ok ? ok(toDomain(changed.value)) : changed
  },
})
