import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { parseRoleId } from '../../../wire/directory-role.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { RoleMemberParameters } from './parameters.ts'

export const removeRoleMemberRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'removeRoleMember',
    method: 'delete',
    path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers/{userId}',
    tags: ['Roles'],
    summary: 'Take a directory role from a user',
    security: [{ bearer: [] }],
    request: { params: RoleMemberParameters, headers: CommonHeaders },
    responses: { 204: { description: 'Taken away' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, userId, parameters }, { operations }) => {
    const role = parseRoleId(parameters.roleId)
    if (!role.ok) return role
    const removed = await operations.removeRoleMember(context, { role: role.value, userId })
    return removed.ok ? ok(null) : removed
  },
}
