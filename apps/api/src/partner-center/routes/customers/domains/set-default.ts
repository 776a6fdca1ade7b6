import { ok } from '@reprieve/domain'
import { Domain, toDomain } from '../../../wire/domain.ts'
import { defineRoute } from '../../define-route.ts'
import { DomainParameters } from './parameters.ts'

export const setDefaultDomainRoute = defineRoute({
  of: 'customer',
  operationId: 'setDefaultDomain',
  method: 'post',
  path: '/v1/customers/{customerId}/domains/{domain}/default',
  tags: ['Domains'],
  summary: 'Propose a verified domain for new names',
  params: DomainParameters,
  answers: 200,
  answerText: 'The domain',
  schema: Domain,
  handle: async ({ context, parameters: { domain = '' } }, { operations }) => {
    const changed = await operations.setDefaultDomain(context, { domain })
    return changed.ok ? ok(toDomain(changed.value)) : changed
  },
})
