import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import { GroupMemberParameters, parseGroupId } from './parameters.ts'

export const removeGroupMemberRoute = defineRoute({
  of: 'user',
  operationId: 'removeGroupMember',
  method: 'delete',
  path: '/v1/customers/{customerId}/groups/{groupId}/usermembers/{userId}',
  tags: ['Groups'],
  summary: 'End a membership',
  params: GroupMemberParameters,
  answers: 204,
  answerText: 'A member no more',
  handle: async ({ context, userId, parameters }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const removed = await operations.removeGroupMember(context, { groupId: groupId.value, userId })
    return removed.ok ? ok(null) : removed
  },
})
