import { ok } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const deleteGroupRoute = defineRoute({
  of: 'customer',
  operationId: 'deleteGroup',
  method: 'delete',
  path: '/v1/customers/{customerId}/groups/{groupId}',
  tags: ['Groups'],
  summary: 'Move a group into the bin; its addresses are free at once',
  params: GroupParameters,
  answers: 204,
  answerText: 'Deleted',
  handle: async ({ context, parameters }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const deleted = await operations.deleteGroup(context, { groupId: groupId.value })
    return deleted.ok ? ok(null) : deleted
  },
})
