import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '@reprieve/operations'
import { parseGuid } from '../../../../http/parse-guid.ts'
import { CustomerParameters } from '../../parameters.ts'

export const SubscriptionParameters = CustomerParameters.extend({
  subscriptionId: z.guid().openapi({ description: 'The subscription' }),
})

/** A text that is not an id is answered as the id of nothing. */
export function parseSubscriptionId(text = ''): Result<string, Refusal<'SubscriptionNotFound'>> {
  const id = parseGuid(text)
  return id === undefined ? refuse({ type: 'SubscriptionNotFound', subscriptionId: text }) : ok(id)
}
