import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { PurgeStop, toWirePurgeStop } from '../../../wire/purge-stop.ts'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/whole-collection.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

export const listPurgeStopsRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listPurgeStops',
    method: 'get',
    path: '/v1/customers/{customerId}/purgestops',
    tags: ['Restoring'],
    summary: 'List the purges that were stopped because they would have removed too many users at once',
    description: 'The latest first, a hundred at most. One that is open waits for a confirmation.',
    security: [{ bearer: [] }],
    request: { params: CustomerParameters, headers: CommonHeaders },
    responses: {
      200: {
        description: 'The stops',
        content: { 'application/json': { schema: wholeCollectionOf(PurgeStop) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context }, { operations }) => {
    const stops = await operations.listPurgeStops(context, {})
    return stops.ok ? ok(toWholeCollection(stops.value.map(toWirePurgeStop))) : stops
  },
}
