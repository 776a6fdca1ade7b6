import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { parseRoleId, toUserMember, UserMember } from '../../../wire/directory-role.ts'
import { NewUserMember, newUserMemberNames } from '../../../wire/new-user-member.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { RoleParameters } from './parameters.ts'

export const addRoleMemberRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'addRoleMember',
    method: 'post',
    path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers',
    tags: ['Roles'],
    summary: 'Give a directory role to a user; nothing changes if the user has it already',
    security: [{ bearer: [] }],
    request: {
      params: RoleParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NewUserMember } } },
    },
    responses: {
      201: { description: 'The member', content: { 'application/json': { schema: UserMember } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: newUserMemberNames },
  handle: async ({ context, parameters, body }, { operations }) => {
    const role = parseRoleId(parameters.roleId)
    if (!role.ok) return role
    const member = NewUserMember.safeParse(body)
    if (!member.success) return refuse(toPropertyError(member.error))
    const added = await operations.addRoleMember(context, { role: role.value, userId: member.data.id })
    return added.ok ? ok(toUserMember(role.value, added.value.member)) : added
  },
}
