import { ok, refuse } from '@reprieve/domain'
import { Group, GroupRestore, groupRestoreNames, toGroup } from '../../../wire/group.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const restoreGroupRoute = defineRoute({
  of: 'customer',
  operationId: 'restoreGroup',
  method: 'post',
  path: '/v1/customers/{customerId}/groups/{groupId}/restore',
  tags: ['Groups'],
  summary: 'Restore a group with its members; the refusal names every conflict',
  params: GroupParameters,
  body: { schema: GroupRestore, members: groupRestoreNames },
  answers: 200,
  answerText: 'The group, live again',
  schema: Group,
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
})
