import { ok } from '@reprieve/domain'
import { Group, toGroup } from '../../../wire/group.ts'
import { defineRoute } from '../../define-route.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const getGroupRoute = defineRoute({
  of: 'customer',
  operationId: 'getGroup',
  method: 'get',
  path: '/v1/customers/{customerId}/groups/{groupId}',
  tags: ['Groups'],
  summary: 'Get a group, live or in the bin',
  params: GroupParameters,
  answers: 200,
  answerText: 'The group',
  schema: Group,
  handle: async ({ context, parameters }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const found = await operations.getGroup(context, { groupId: groupId.value })
    return found.ok ? ok(toGroup(found.value)) : found
  },
})
