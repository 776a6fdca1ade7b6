import { ok, refuse } from '@reprieve/domain'
import {
  NewUserMember,
  newUserMemberNames,
  parseRoleId,
  toUserMember,
  UserMember,
} from '../../../wire/directory-role.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'
import { RoleParameters } from './parameters.ts'

export const addRoleMemberRoute = defineRoute({
  of: 'customer',
  operationId: 'addRoleMember',
  method: 'post',
  path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers',
  tags: ['Roles'],
  summary: 'Give a directory role to a user; nothing changes if the user has it already',
  params: RoleParameters,
  body: { schema: NewUserMember, members: newUserMemberNames },
  answers: 201,
  answerText: 'The member',
  schema: UserMember,
  handle: async ({ context, parameters, body }, { operations }) => {
    const role = parseRoleId(parameters.roleId)
    if (!role.ok) return role
    const member = NewUserMember.safeParse(body)
    if (!member.success) return refuse(toPropertyError(member.error))
    const added = await operations.addRoleMember(context, { role: role.value, userId: member.data.id })
    return added.ok ? ok(toUserMember(role.value, added.value.member)) : added
  },
})
