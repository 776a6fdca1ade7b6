import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { Group, GroupChange, groupNames, toGroup } from '../../../wire/group.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const updateGroupRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'updateGroup',
    method: 'patch',
    path: '/v1/customers/{customerId}/groups/{groupId}',
    tags: ['Groups'],
    summary: 'Change the name of a group or its addresses',
    security: [{ bearer: [] }],
    request: {
      params: GroupParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: GroupChange } } },
    },
    responses: {
      200: { description: 'The group as it is now', content: { 'application/json': { schema: Group } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: groupNames },
  handle: async ({ context, parameters, body }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const request = GroupChange.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const changed = await operations.updateGroup(context, { ...request.data, groupId: groupId.value })
    return changed.ok ? ok(toGroup(changed.value.group)) : changed
  },
}
