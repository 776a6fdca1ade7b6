import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { ApiError } from '../../../errors.ts'
import { collectionOf } from '../../../wire/collection.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { toJobUri } from '../../../wire/restore-job.ts'
import { RestoreJobRow, toRestoreJobRow } from '../../../wire/restore-job-row.ts'
import { defineRoute } from '../../define-route.ts'
import { pageQuery } from '../../page-parameters.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { JobParameters, parseJobId } from './parameters.ts'

const outcomes = ['pending', 'restored', 'failed'] as const

interface ListedBy {
  readonly size: number
  readonly outcome?: (typeof outcomes)[number]
}

export const listJobRowsRoute = defineRoute({
  of: 'customer',
  operationId: 'listJobRows',
  method: 'get',
  path: '/v1/customers/{customerId}/restorejobs/{jobId}/rows',
  tags: ['Restoring in bulk'],
  summary: 'The log of a bulk restore: what happened to each row, and why',
  params: JobParameters,
  query: pageQuery('Rows', {
    outcome: z
      .string()
      .optional()
      .openapi({ description: `Only these: ${outcomes.join(', ')}` }),
  }),
  paged: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(RestoreJobRow),
  handle: async (call, dependencies) => {
    const jobId = parseJobId(call.parameters.jobId)
    if (!jobId.ok) return jobId
    const parameters = new URL(call.url).searchParams
    const query = parsePageQuery(parameters)
    if (!query.ok) return query
    const owner = `${call.customerId}/restorejobs/${jobId.value}/rows`
    const { size = defaultPageSize } = query.value
    const asked = toList(size, parameters)
    if (!asked.ok) return asked
    const wanted = seekPage(call, dependencies, {
      query: query.value,
      owner,
      listOf: () => asked,
      said: { outcome: asked.value.outcome },
    })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const page = await dependencies.operations.listJobRows(call.context, {
      jobId: jobId.value,
      ...(list.outcome && { outcome: list.outcome }),
      page: toPageRequest(list.size, place),
    })
    if (!page.ok) return page
    const filter = list.outcome === undefined ? '' : `&outcome=${list.outcome}`
    const uri = `${toJobUri(call.customerId, jobId.value)}/rows?size=${list.size}${filter}`
    const items = page.value.items.map((row) => toRestoreJobRow(row, call.locale))
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
})

function toList(size: number, parameters: URLSearchParams): Result<ListedBy, ApiError> {
  const [, wanted = ''] = [...parameters].find(([name]) => name.toLowerCase() === 'outcome') ?? []
  if (wanted === '') return ok({ size })
  const outcome = outcomes.find((known) => known === wanted.toLowerCase())
  if (outcome !== undefined) return ok({ size, outcome })
  return refuse({
    type: 'InvalidProperty',
    property: 'outcome',
    problem: `is none of ${outcomes.join(', ')}`,
  })
}
