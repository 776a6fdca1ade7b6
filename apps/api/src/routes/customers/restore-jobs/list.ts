import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { RestoreJob, toRestoreJob } from '../../../wire/restore-job.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { sizeParameter } from '../../size-parameter.ts'
import { CustomerParameters, PageHeaders } from '../users/parameters.ts'

export const listJobsRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'listJobs',
    method: 'get',
    path: '/v1/customers/{customerId}/restorejobs',
    tags: ['Restoring in bulk'],
    summary: 'List bulk restores, those first that were started last',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      query: z.object({
        size: sizeParameter('Jobs a page, 0 to 500; 0 leaves it to the server'),
        seekOperation: z.string().optional().openapi({ description: 'First, Next, Previous or Last' }),
      }),
      headers: PageHeaders,
    },
    responses: {
      200: {
        description: 'One page',
        content: { 'application/json': { schema: collectionOf(RestoreJob) } },
      },
      ...documentedErrors(),
    },
  }),
  handle: async (call, dependencies) => {
    const query = parsePageQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const owner = `${call.customerId}/restorejobs`
    const { size = defaultPageSize } = query.value
    const wanted = seekPage(call, dependencies, { query: query.value, owner, listOf: () => ok({ size }) })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const page = await dependencies.operations.listJobs(call.context, {
      page: toPageRequest(list.size, place),
    })
    if (!page.ok) return page
    const uri = `/customers/${call.customerId}/restorejobs?size=${list.size}`
    const items = page.value.items.map(toRestoreJob)
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
}
