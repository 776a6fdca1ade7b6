import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { GroupMember, toGroupMember } from '../../../wire/group.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { sizeParameter } from '../../size-parameter.ts'
import { PageHeaders } from '../users/parameters.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const listGroupMembersRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listGroupMembers',
    method: 'get',
    path: '/v1/customers/{customerId}/groups/{groupId}/usermembers',
    tags: ['Groups'],
    summary: 'List the members of a group',
    security: [{ bearer: [] }],
    request: {
      params: GroupParameters,
      query: z.object({
        size: sizeParameter('Users a page, 0 to 500; 0 leaves it to the server'),
        seekOperation: z.string().optional().openapi({ description: 'First, Next, Previous or Last' }),
      }),
      headers: PageHeaders,
    },
    responses: {
      200: {
        description: 'One page',
        content: { 'application/json': { schema: collectionOf(GroupMember) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async (call, dependencies) => {
    const groupId = parseGroupId(call.parameters.groupId)
    if (!groupId.ok) return groupId
    const query = parsePageQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const owner = `${call.customerId}/groups/${groupId.value}`
    const { size = defaultPageSize } = query.value
    const wanted = seekPage(call, dependencies, { query: query.value, owner, listOf: () => ok({ size }) })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const input = { groupId: groupId.value, page: toPageRequest(list.size, place) }
    const page = await dependencies.operations.listGroupMembers(call.context, input)
    if (!page.ok) return page
    const uri = `/customers/${call.customerId}/groups/${groupId.value}/usermembers?size=${list.size}`
    const items = page.value.items.map(toGroupMember)
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
}
