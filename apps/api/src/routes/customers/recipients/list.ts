import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { Recipient, toRecipient } from '../../../wire/recipient.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { sizeParameter } from '../../size-parameter.ts'
import { lifeStates, toListByState } from '../list-by-state.ts'
import { CustomerParameters, PageHeaders } from '../users/parameters.ts'
import type { KindOfRecipient } from './recipient-kind.ts'

export const listRecipientsRoute = (kind: KindOfRecipient): CustomerRoute => ({
  of: 'customer',
  definition: createRoute({
    operationId: kind.operationIds.list,
    method: 'get',
    path: `/v1/customers/{customerId}/${kind.plural}`,
    tags: [kind.tag],
    summary: `List the ${kind.many} by name, or those in the bin`,
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      query: z.object({
        size: sizeParameter('So many a page, 0 to 500; 0 leaves it to the server'),
        state: z
          .string()
          .optional()
          .openapi({ description: `Only these: ${lifeStates.join(', ')}; active without it` }),
        seekOperation: z.string().optional().openapi({ description: 'First, Next, Previous or Last' }),
      }),
      headers: PageHeaders,
    },
    responses: {
      200: { description: 'One page', content: { 'application/json': { schema: collectionOf(Recipient) } } },
      ...documentedErrors(),
    },
  }),
  handle: async (call, dependencies) => {
    const parameters = new URL(call.url).searchParams
    const query = parsePageQuery(parameters)
    if (!query.ok) return query
    const owner = `${call.customerId}/${kind.plural}`
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
    const page = await kind.operationsOf(dependencies.operations).list(call.context, {
      ...(list.state && { state: list.state }),
      page: toPageRequest(list.size, place),
    })
    if (!page.ok) return page
    const filter = list.state === undefined ? '' : `&state=${list.state}`
    const uri = `/customers/${call.customerId}/${kind.plural}?size=${list.size}${filter}`
    const items = page.value.items.map((item) => toRecipient(kind.kind, item))
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
})
