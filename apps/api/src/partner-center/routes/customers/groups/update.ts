import { ok, refuse } from '@reprieve/domain'
import { Group, GroupChange, groupNames, toGroup } from '../../../wire/group.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const updateGroupRoute = defineRoute({
  of: 'customer',
  operationId: 'updateGroup',
  method: 'patch',
  path: '/v1/customers/{customerId}/groups/{groupId}',
  tags: ['Groups'],
  summary: 'Change the name of a group or its addresses',
  params: GroupParameters,
  body: { schema: GroupChange, members: groupNames },
  answers: 200,
  answerText: 'The group as it is now',
  schema: Group,
  handle: async ({ context, parameters, body }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const request = GroupChange.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const changed = await operations.updateGroup(context, { ...request.data, groupId: groupId.value })
    return changed.ok ? ok(toGroup(changed.value.group)) : changed
  },
})
