import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { RestoreJob, toRestoreJob } from '../../../wire/restore-job.ts'
import { defineRoute } from '../../define-route.ts'
import { pageQuery } from '../../page-parameters.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'

export const listJobsRoute = defineRoute({
  of: 'customer',
  operationId: 'listJobs',
  method: 'get',
  path: '/v1/customers/{customerId}/restorejobs',
  tags: ['Restoring in bulk'],
  summary: 'List bulk restores, those first that were started last',
  query: pageQuery('Jobs'),
  paged: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(RestoreJob),
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
})
