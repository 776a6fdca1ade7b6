import { ok, refuse } from '@reprieve/domain'
import { NewUserMember, newUserMemberNames } from '../../../wire/directory-role.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const addGroupMemberRoute = defineRoute({
  of: 'customer',
  operationId: 'addGroupMember',
  method: 'post',
  path: '/v1/customers/{customerId}/groups/{groupId}/usermembers',
  tags: ['Groups'],
  summary: 'Make a user a member; nothing changes if it is one already',
  params: GroupParameters,
  body: { schema: NewUserMember, members: newUserMemberNames },
  answers: 204,
  answerText: 'A member',
  handle: async ({ context, parameters, body }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const member = NewUserMember.safeParse(body)
    if (!member.success) return refuse(toPropertyError(member.error))
    const added = await operations.addGroupMember(context, {
      groupId: groupId.value,
      userId: member.data.id,
    })
    return added.ok ? ok(null) : added
  },
})
