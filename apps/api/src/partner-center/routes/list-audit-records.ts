import { z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import {
  type AuditQuery,
  parseAuditQuery,
  recordedResourceType,
  toAuditFilterText,
} from '../wire/audit-query.ts'
import { AuditRecord, auditedOperations, toAuditRecord } from '../wire/audit-record.ts'
import { collectionOf } from '../wire/collection.ts'
import { parsePageQuery } from '../wire/parse-list-query.ts'
import { defineRoute } from './define-route.ts'
import { pageSize, seekParameter } from './page-parameters.ts'
import { defaultPageSize, seekPage, toSoughtCollection } from './seek-page.ts'

const ListParameters = z.object({
  startDate: z.string().optional().openapi({
    description: 'First day, or an instant; by default thirty days ago',
    example: '2026-03-01',
  }),
  endDate: z.string().optional().openapi({ description: 'Last day, or the instant at which it ends' }),
  filter: z.string().optional().openapi({
    description:
      'On CustomerId or ResourceType with equals; on CompanyName with equals, starts_with or substring',
    example: '{"Field":"CompanyName","Value":"con","Operator":"substring"}',
  }),
  size: pageSize('Records'),
  seekOperation: seekParameter('First or Next'),
})

interface ListedBy extends AuditQuery {
  readonly size: number
}

export const listAuditRecordsRoute = defineRoute({
  of: 'partner',
  operationId: 'listPartnerAuditRecords',
  method: 'get',
  path: '/v1/auditrecords',
  tags: ['Audit'],
  summary: 'What happened to the users of the partner’s customers',
  description:
    'Customer by customer, the latest first at each; of those where the caller may see the audit log. Also for an application without a person.',
  query: ListParameters,
  paged: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(AuditRecord),
  handle: async (call, dependencies) => {
    const { context } = call
    const parameters = new URL(call.url).searchParams
    const query = parsePageQuery(parameters)
    if (!query.ok) return query
    if (query.value.seek === 'last') return refuse({ type: 'InvalidSeek' })
    const asked = parseAuditQuery(parameters)
    if (!asked.ok) return asked
    const owner = `audit records of ${context.tenantId}`
    const listOf = () => ok<ListedBy>({ size: query.value.size ?? defaultPageSize, ...asked.value })
    const sought = seekPage(call, dependencies, {
      query: query.value,
      owner,
      listOf,
      said: asked.value,
    })
    if (!sought.ok) return sought
    const { list, place } = sought.value
    const page = await dependencies.operations.listPartnerAuditRecords(context, {
      ...toWanted(list),
      from: toDate(list.from),
      to: toDate(list.to),
      page: { size: list.size, ...('cursor' in place && { after: place.cursor }) },
    })
    if (!page.ok) return page
    const items = page.value.items.map((item) => toAuditRecord(context.tenantId, item))
    return ok(toSoughtCollection(dependencies, { owner, list, uri: toUri(list) }, { ...page.value, items }))
  },
})

/** There are only records about users, so for another type of resource no operation is called. */
function toWanted({ filter }: AuditQuery) {
  if (filter?.field === 'ResourceType' && filter.value !== recordedResourceType) return { operations: [] }
  return {
    operations: auditedOperations,
    ...(filter?.field === 'CustomerId' && { customerId: filter.value }),
    ...(filter?.field === 'CompanyName' && { customerName: { text: filter.value, match: filter.match } }),
  }
}

const toDate = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text))

function toUri({ size, from, to, filter }: ListedBy): string {
  const [start, end] = [from && `&startDate=${from}`, to && `&endDate=${to}`]
  const filtered = filter && `&filter=${encodeURIComponent(toAuditFilterText(filter))}`
  return `/auditrecords?size=${size}${start ?? ''}${end ?? ''}${filtered ?? ''}`
}
