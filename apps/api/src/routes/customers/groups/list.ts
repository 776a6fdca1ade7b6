import { createRoute, z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { ApiError } from '../../../errors.ts'
import { collectionOf } from '../../../wire/collection.ts'
import { Group, toGroup } from '../../../wire/group.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { sizeParameter } from '../../size-parameter.ts'
import { CustomerParameters, PageHeaders } from '../users/parameters.ts'

const states = ['active', 'deleted'] as const

interface ListedBy {
  readonly size: number
  readonly state?: (typeof states)[number]
}

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
          .openapi({ description: `Only these: ${states.join(', ')}; active without it` }),
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
    const asked = toList(query.value.size ?? defaultPageSize, parameters)
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

function toList(size: number, parameters: URLSearchParams): Result<ListedBy, ApiError> {
  const [, wanted = ''] = [...parameters].find(([name]) => name.toLowerCase() === 'state') ?? []
  if (wanted === '') return ok({ size })
  const state = states.find((known) => known === wanted.toLowerCase())
  if (state !== undefined) return ok({ size, state })
  return refuse({ type: 'InvalidProperty', property: 'state', problem: `is none of ${states.join(', ')}` })
}
