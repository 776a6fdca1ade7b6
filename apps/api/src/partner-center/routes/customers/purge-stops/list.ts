import { ok } from '@reprieve/domain'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/collection.ts'
import { PurgeStop, toWirePurgeStop } from '../../../wire/purge-stop.ts'
import { defineRoute } from '../../define-route.ts'

export const listPurgeStopsRoute = defineRoute({
  of: 'customer',
  operationId: 'listPurgeStops',
  method: 'get',
  path: '/v1/customers/{customerId}/purgestops',
  tags: ['Restoring'],
  summary: 'List the purges that were stopped because they would have removed too many users at once',
  description: 'The latest first, a hundred at most. One that is open waits for a confirmation.',
  answers: 200,
  answerText: 'The stops',
  schema: wholeCollectionOf(PurgeStop),
  handle: async ({ context }, { operations }) => {
    const stops = await operations.listPurgeStops(context, {})
    return stops.ok ? ok(toWholeCollection(stops.value.map(toWirePurgeStop))) : stops
  },
})
