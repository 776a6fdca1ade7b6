import { z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { parseGuid } from '../../../../http/parse-guid.ts'
import { PurgeStop, toWirePurgeStop } from '../../../wire/purge-stop.ts'
import { defineRoute } from '../../define-route.ts'
import { CustomerParameters } from '../../parameters.ts'

const PurgeStopParameters = CustomerParameters.extend({
  stopId: z.guid().openapi({ description: 'The stopped purge' }),
})

export const confirmPurgeStopRoute = defineRoute({
  of: 'customer',
  operationId: 'confirmPurgeStop',
  method: 'post',
  path: '/v1/customers/{customerId}/purgestops/{stopId}/confirm',
  tags: ['Restoring'],
  summary: 'Let a stopped purge go on',
  description:
    'Within a minute those are removed for good who had expired when it was stopped, and nobody else. The same again changes nothing.',
  params: PurgeStopParameters,
  answers: 200,
  answerText: 'The stop',
  schema: PurgeStop,
  handle: async ({ context, parameters }, { operations }) => {
    const stopId = parseGuid(parameters.stopId ?? '')
    if (stopId === undefined) return refuse({ type: 'PurgeStopNotFound', stopId: parameters.stopId ?? '' })
    const confirmed = await operations.confirmPurgeStop(context, { stopId })
    return confirmed.ok ? ok(toWirePurgeStop(confirmed.value)) : confirmed
  },
})
