import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { parseRoleId, toDirectoryRole, toUserMember, UserMember } from '../../../wire/directory-role.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { sizeParameter } from '../../size-parameter.ts'
import { PageHeaders } from '../users/parameters.ts'
import { RoleParameters } from './parameters.ts'

export const listRoleMembersRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listRoleMembers',
    method: 'get',
    path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers',
    tags: ['Roles'],
    summary: 'List the users who have a directory role',
    security: [{ bearer: [] }],
    request: {
      params: RoleParameters,
      query: z.object({
        size: sizeParameter('Users a page, 0 to 500; 0 leaves it to the server'),
        seekOperation: z.string().optional().openapi({ description: 'First, Next, Previous or Last' }),
      }),
      headers: PageHeaders,
    },
    responses: {
      200: {
        description: 'One page',
        content: { 'application/json': { schema: collectionOf(UserMember) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async (call, dependencies) => {
    const role = parseRoleId(call.parameters.roleId)
    if (!role.ok) return role
    const query = parsePageQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const owner = `${call.customerId}/directoryroles/${role.value}`
    const { size = defaultPageSize } = query.value
    const wanted = seekPage(call, dependencies, { query: query.value, owner, listOf: () => ok({ size }) })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const input = { role: role.value, page: toPageRequest(list.size, place) }
    const page = await dependencies.operations.listRoleMembers(call.context, input)
    if (!page.ok) return page
    const { id } = toDirectoryRole(role.value)
    const uri = `/customers/${call.customerId}/directoryroles/${id}/usermembers?size=${list.size}`
    const items = page.value.items.map((member) => toUserMember(role.value, member))
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
}
