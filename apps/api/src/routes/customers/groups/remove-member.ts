import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { GroupMemberParameters, parseGroupId } from './parameters.ts'

export const removeGroupMemberRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'removeGroupMember',
    method: 'delete',
    path: '/v1/customers/{customerId}/groups/{groupId}/usermembers/{userId}',
    tags: ['Groups'],
    summary: 'End a membership',
    security: [{ bearer: [] }],
    request: { params: GroupMemberParameters, headers: CommonHeaders },
    responses: { 204: { description: 'A member no more' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, userId, parameters }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const removed = await operations.removeGroupMember(context, { groupId: groupId.value, userId })
    return removed.ok ? ok(null) : removed
  },
}
