import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { DirectoryRole, toDirectoryRole } from '../../../wire/directory-role.ts'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/whole-collection.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

export const listDirectoryRolesRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listDirectoryRoles',
    method: 'get',
    path: '/v1/customers/{customerId}/directoryroles',
    tags: ['Roles'],
    summary: 'List the directory roles of the tenant',
    security: [{ bearer: [] }],
    request: { params: CustomerParameters, headers: CommonHeaders },
    responses: {
      200: {
        description: 'The roles',
        content: { 'application/json': { schema: wholeCollectionOf(DirectoryRole) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context }, { operations }) => {
    const roles = await operations.listDirectoryRoles(context, {})
    return roles.ok ? ok(toWholeCollection(roles.value.map(toDirectoryRole))) : roles
  },
}
