import { ok } from '@reprieve/domain'
import { toWholeCollection, wholeCollectionOf } from '../../wire/collection.ts'
import {
  LicenceGroupParameters,
  parseLicenceGroups,
  SubscribedSku,
  toSubscribedSku,
} from '../../wire/licence.ts'
import { defineRoute } from '../define-route.ts'

export const listSubscribedSkusRoute = defineRoute({
  of: 'customer',
  operationId: 'listProducts',
  method: 'get',
  path: '/v1/customers/{customerId}/subscribedskus',
  tags: ['Licences'],
  summary: 'List the products that the tenant has seats of',
  query: LicenceGroupParameters,
  answers: 200,
  answerText: 'The products',
  schema: wholeCollectionOf(SubscribedSku),
  handle: async ({ context, url }, { operations }) => {
    const groups = parseLicenceGroups(new URL(url).searchParams)
    if (!groups.ok) return groups
    const products = await operations.listProducts(context, {})
    if (!products.ok) return products
    const asked = products.value.filter(({ licenceGroup }) => groups.value.has(licenceGroup))
    return ok(toWholeCollection(asked.map(toSubscribedSku)))
  },
})
