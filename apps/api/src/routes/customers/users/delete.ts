import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const deleteUserRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'deleteUser',
    method: 'delete',
    path: '/v1/customers/{customerId}/users/{userId}',
    tags: ['Users'],
    summary: 'Delete a user, who can be restored until the end of the retention time',
    description: 'Name, addresses, licences, groups and roles are set aside for a restore.',
    security: [{ bearer: [] }],
    request: { params: UserParameters, headers: CommonHeaders },
    responses: { 204: { description: 'Deleted' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, userId }, { operations }) => {
    const deleted = await operations.deleteUser(context, { userId })
    return deleted.ok ? ok(null) : deleted
  },
}
