import { createRoute, z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { parseGuid } from '../../../wire/parse-guid.ts'
import { PurgeStop, toWirePurgeStop } from '../../../wire/purge-stop.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

const PurgeStopParameters = CustomerParameters.extend({
  stopId: z.guid().openapi({ description: 'The stopped purge' }),
})

export const confirmPurgeStopRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'confirmPurgeStop',
    method: 'post',
    path: '/v1/customers/{customerId}/purgestops/{stopId}/confirm',
    tags: ['Restoring'],
    summary: 'Let a stopped purge go on',
    description:
      'Within a minute those are removed for good who had expired when it was stopped, and nobody else. The same again changes nothing.',
    security: [{ bearer: [] }],
    request: { params: PurgeStopParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The stop', content: { 'application/json': { schema: PurgeStop } } },
      ...documentedErrors(409),
    },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const stopId = parseGuid(parameters.stopId ?? '')
    if (stopId === undefined) return refuse({ type: 'PurgeStopNotFound', stopId: parameters.stopId ?? '' })
    const confirmed = await operations.confirmPurgeStop(context, { stopId })
    return confirmed.ok ? ok(toWirePurgeStop(confirmed.value)) : confirmed
  },
}
