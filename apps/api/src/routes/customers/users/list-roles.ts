import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { DirectoryRole, toDirectoryRole } from '../../../wire/directory-role.ts'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/whole-collection.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const listUserRolesRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'listUserRoles',
    method: 'get',
    path: '/v1/customers/{customerId}/users/{userId}/directoryroles',
    tags: ['Roles'],
    summary: 'List the directory roles that a user has',
    security: [{ bearer: [] }],
    request: { params: UserParameters, headers: CommonHeaders },
    responses: {
      200: {
        description: 'The roles',
        content: { 'application/json': { schema: wholeCollectionOf(DirectoryRole) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, userId }, { operations }) => {
    const roles = await operations.listUserRoles(context, { userId })
    return roles.ok ? ok(toWholeCollection(roles.value.map(toDirectoryRole))) : roles
  },
}
