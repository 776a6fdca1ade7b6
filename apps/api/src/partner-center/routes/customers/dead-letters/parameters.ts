import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '@reprieve/operations'
import { parseGuid } from '../../../../http/parse-guid.ts'
import { CustomerParameters } from '../../parameters.ts'

export const DeadLetterParameters = CustomerParameters.extend({
  deadLetterId: z.guid().openapi({ description: 'The undelivered message' }),
})

/** A text that is not an id is answered as the id of nothing. */
export function parseDeadLetterId(text = ''): Result<string, Refusal<'DeadLetterNotFound'>> {
  const id = parseGuid(text)
  return id === undefined ? refuse({ type: 'DeadLetterNotFound', deadLetterId: text }) : ok(id)
}
