import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '@reprieve/operations'
import { parseGuid } from '../../../../http/parse-guid.ts'
import { CustomerParameters } from '../../parameters.ts'

export const GroupParameters = CustomerParameters.extend({
  groupId: z.guid().openapi({ description: 'The group' }),
})

export const GroupMemberParameters = GroupParameters.extend({
  userId: z.guid().openapi({ description: 'The user' }),
})

/** A text that is not an id is answered as the id of nothing. */
export function parseGroupId(text = ''): Result<string, Refusal<'GroupNotFound'>> {
  const id = parseGuid(text)
  return id === undefined ? refuse({ type: 'GroupNotFound', groupId: text }) : ok(id)
}
