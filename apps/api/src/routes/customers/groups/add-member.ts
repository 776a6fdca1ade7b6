import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { NewUserMember, newUserMemberNames } from '../../../wire/new-user-member.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const addGroupMemberRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'addGroupMember',
    method: 'post',
    path: '/v1/customers/{customerId}/groups/{groupId}/usermembers',
    tags: ['Groups'],
    summary: 'Make a user a member; nothing changes if it is one already',
    security: [{ bearer: [] }],
    request: {
      params: GroupParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NewUserMember } } },
    },
    responses: { 204: { description: 'A member' }, ...documentedErrors(409) },
  }),
  body: { limitBytes: 65_536, members: newUserMemberNames },
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
}
