import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { Group, toGroup } from '../../../wire/group.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { sizeParameter } from '../../size-parameter.ts'
import { lifeStates, toListByState } from '../list-by-state.ts'
import { CustomerParameters, PageHeaders } from '../users/parameters.ts'

export const listGroupsRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listGroups',
    method: 'get',
    path: '/v1/customers/{customerId}/groups',
    tags: ['Groups'],
    summary: 'List the groups by name, or those in the bin',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      query: z.object({
        size: sizeParameter('Groups a page, 0 to 500; 0 leaves it to the server'),
        state: z
          .string()
          .optional()
          .openapi({ description: `Only these: ${lifeStates.join(', ')}; active without it` }),
        seekOperation: z.string().optional().openapi({ description: 'First, Next, Previous or Last' }),
      }),
      headers: PageHeaders,
    },
    responses: {
      200: { description: 'One page', content: { 'application/json': { schema: collectionOf(Group) } } },
      ...documentedErrors(),
    },
  }),
  handle: async (call, dependencies) => {
    const parameters = new URL(call.url).searchParams
    const query = parsePageQuery(parameters)
    if (!query.ok) return query
    const owner = `${call.customerId}/groups`
    const asked = toListByState(query.value.size ?? defaultPageSize, parameters)
    if (!asked.ok) return asked
    const wanted = seekPage(call, dependencies, {
      query: query.value,
      owner,
      listOf: () => asked,
      said: { state: asked.value.state },
    })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const page = await dependencies.operations.listGroups(call.context, {
      ...(list.state && { state: list.state }),
      page: toPageRequest(list.size, place),
    })
    if (!page.ok) return page
    const filter = list.state === undefined ? '' : `&state=${list.state}`
    const uri = `/customers/${call.customerId}/groups?size=${list.size}${filter}`
    const items = page.value.items.map(toGroup)
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
}
