import { ok, refuse } from '@reprieve/domain'
import { Domain, NewDomain, newDomainNames, toDomain } from '../../../wire/domain.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'

export const addDomainRoute = defineRoute({
  of: 'customer',
  operationId: 'addDomain',
  method: 'post',
  path: '/v1/customers/{customerId}/domains',
  tags: ['Domains'],
  summary: 'Add a domain, unverified, and get the TXT record to publish',
  description: 'A domain that the tenant has already is answered as it is.',
  body: { schema: NewDomain, members: newDomainNames },
  answers: 201,
  answerText: 'The domain',
  schema: Domain,
  handle: async ({ context, body }, { operations }) => {
    const request = NewDomain.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const added = await operations.addDomain(context, { domain: request.data.name })
    return added.ok ? ok(toDomain(added.value)) : added
  },
})
