import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { Group, GroupRestore, groupRestoreNames, toGroup } from '../../../wire/group.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const restoreGroupRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'restoreGroup',
    method: 'post',
    path: '/v1/customers/{customerId}/groups/{groupId}/restore',
    tags: ['Groups'],
    summary: 'Restore a group with its members; the refusal names every conflict',
    security: [{ bearer: [] }],
    request: {
      params: GroupParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: GroupRestore } } },
    },
    responses: {
      200: { description: 'The group, live again', content: { 'application/json': { schema: Group } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: groupRestoreNames },
  handle: async ({ context, parameters, body }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const request = GroupRestore.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const restored = await operations.restoreGroup(context, {
      groupId: groupId.value,
      strategy: request.data,
    })
    return restored.ok ? ok(toGroup(restored.value.group)) : restored
  },
}
