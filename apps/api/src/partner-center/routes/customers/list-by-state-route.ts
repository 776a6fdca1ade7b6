import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Answer, OperationContext, Operations, Page, QueryError } from '@reprieve/operations'
import type { ApiError } from '../../errors.ts'
import { collectionOf } from '../../wire/collection.ts'
import { parsePageQuery } from '../../wire/parse-list-query.ts'
import { defineRoute, type Frozen } from '../define-route.ts'
import { pageQuery } from '../page-parameters.ts'
import type { Route } from '../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../seek-page.ts'

interface AskedList {
  readonly state?: (typeof lifeStates)[number]
  readonly page: ReturnType<typeof toPageRequest>
}

interface ListByState<Listed, Body> {
  readonly operationId: string
  readonly tag: string
  /** The name of the kind in paths. */
  readonly plural: string
  readonly summary: string
  /** The word for the items in the description of a page's size. */
  readonly items: string
  /** The shape of one item as clients see it. */
  readonly schema: z.ZodType<Body, Body>
  readonly list: (
    operations: Operations,
  ) => (context: OperationContext, asked: AskedList) => Promise<Answer<Page<Listed>, QueryError>>
  readonly toWire: (listed: Listed) => Frozen<Body>
}

/** Lists the live objects of one kind by name, or those in the bin. */
export const listByStateRoute = <Listed, Body>({
  operationId,
  tag,
  plural,
  summary,
  items: itemsText,
  schema,
  list: listOf,
  toWire,
}: ListByState<Listed, Body>): Route =>
  defineRoute({
    of: 'customer',
    operationId,
    method: 'get',
    path: `/v1/customers/{customerId}/${plural}`,
    tags: [tag],
    summary,
    query: pageQuery(itemsText, {
      state: z
        .string()
        .optional()
        .openapi({ description: `Only these: ${lifeStates.join(', ')}; active without it` }),
    }),
    paged: true,
    answers: 200,
    answerText: 'One page',
    schema: collectionOf(schema),
    handle: async (call, dependencies) => {
      const parameters = new URL(call.url).searchParams
      const query = parsePageQuery(parameters)
      if (!query.ok) return query
      const owner = `${call.customerId}/${plural}`
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
      const page = await listOf(dependencies.operations)(call.context, {
        ...(list.state && { state: list.state }),
        page: toPageRequest(list.size, place),
      })
      if (!page.ok) return page
      const filter = list.state === undefined ? '' : `&state=${list.state}`
      const uri = `/customers/${call.customerId}/${plural}?size=${list.size}${filter}`
      const items = page.value.items.map(toWire)
      return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
    },
  })

const lifeStates = ['active', 'deleted'] as const

interface ListedByState {
  readonly size: number
  readonly state?: (typeof lifeStates)[number]
}

/** The list of objects in the state that the query names, or its default. */
function toListByState(size: number, parameters: URLSearchParams): Result<ListedByState, ApiError> {
  const [, wanted = ''] = [...parameters].find(([name]) => name.toLowerCase() === 'state') ?? []
  if (wanted === '') return ok({ size })
  const state = lifeStates.find((known) => known === wanted.toLowerCase())
  if (state !== undefined) return ok({ size, state })
  return refuse({
    type: 'InvalidProperty',
    property: 'state',
    problem: `is none of ${lifeStates.join(', ')}`,
  })
}
