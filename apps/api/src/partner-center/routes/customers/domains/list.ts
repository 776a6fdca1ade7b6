import { ok } from '@reprieve/domain'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/collection.ts'
import { Domain, toDomain } from '../../../wire/domain.ts'
import { defineRoute } from '../../define-route.ts'

export const listDomainsRoute = defineRoute({
  of: 'customer',
  operationId: 'listDomains',
  method: 'get',
  path: '/v1/customers/{customerId}/domains',
  tags: ['Domains'],
  summary: 'List the domains of the tenant, with the TXT records that are waited for',
  answers: 200,
  answerText: 'The domains',
  schema: wholeCollectionOf(Domain),
  handle: async ({ context }, { operations }) => {
    const listed = await operations.listDomains(context, {})
    return listed.ok ? ok(toWholeCollection(listed.value.map(toDomain))) : listed
  },
})
