import { ok } from '@reprieve/domain'
import { parseRoleId } from '../../../wire/directory-role.ts'
import { defineRoute } from '../../define-route.ts'
import { RoleMemberParameters } from './parameters.ts'

export const removeRoleMemberRoute = defineRoute({
  of: 'user',
  operationId: 'removeRoleMember',
  method: 'delete',
  path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers/{userId}',
  tags: ['Roles'],
  summary: 'Take a directory role from a user',
  params: RoleMemberParameters,
  answers: 204,
  answerText: 'Taken away',
  handle: async ({ context, userId, parameters }, { operations }) => {
    const role = parseRoleId(parameters.roleId)
    if (!role.ok) return role
    const removed = await operations.removeRoleMember(context, { role: role.value, userId })
    return removed.ok ? ok(null) : removed
  },
})
