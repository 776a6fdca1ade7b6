import { createRoute, z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { AuditRecord, auditedOperations, toAuditRecord } from '../wire/audit-record.ts'
import { collectionOf } from '../wire/collection.ts'
import { type AuditQuery, parseAuditQuery } from '../wire/parse-audit-query.ts'
import { parsePageQuery } from '../wire/parse-list-query.ts'
import { PageHeaders } from './customers/users/parameters.ts'
import { documentedErrors } from './documented-errors.ts'
import type { PartnerRoute } from './route.ts'
import { defaultPageSize, seekPage, toSoughtCollection } from './seek-page.ts'
import { sizeParameter } from './size-parameter.ts'

const ListParameters = z.object({
  startDate: z.string().optional().openapi({
    description: 'First day, or an instant; by default thirty days ago',
    example: '2026-03-01',
  }),
  endDate: z.string().optional().openapi({ description: 'Last day, or the instant at which it ends' }),
  size: sizeParameter('Records a page, 0 to 500; 0 leaves it to the server'),
  seekOperation: z.string().optional().openapi({ description: 'First or Next' }),
})

interface ListedBy extends AuditQuery {
  readonly size: number
}

export const listAuditRecordsRoute: PartnerRoute = {
  of: 'partner',
  definition: createRoute({
    operationId: 'listPartnerAuditRecords',
    method: 'get',
    path: '/v1/auditrecords',
    tags: ['Audit'],
    summary: 'What happened to the users of the partner’s customers',
    description:
      'Customer by customer, the latest first at each; of those where the caller may see the audit log.',
    security: [{ bearer: [] }],
    request: {
      query: ListParameters,
      headers: PageHeaders,
    },
    responses: {
      200: {
        description: 'One page',
        content: { 'application/json': { schema: collectionOf(AuditRecord) } },
      },
      ...documentedErrors(),
    },
  }),
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
    const sought = seekPage(call, dependencies, { query: query.value, owner, listOf })
    if (!sought.ok) return sought
    const { list, place } = sought.value
    const page = await dependencies.operations.listPartnerAuditRecords(context, {
      operations: auditedOperations,
      from: toDate(list.from),
      to: toDate(list.to),
      page: { size: list.size, ...('cursor' in place && { after: place.cursor }) },
    })
    if (!page.ok) return page
    const items = page.value.items.map((item) => toAuditRecord(context.tenantId, item))
    return ok(toSoughtCollection(dependencies, { owner, list, uri: toUri(list) }, { ...page.value, items }))
  },
}

const toDate = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text))

function toUri({ size, from, to }: ListedBy): string {
  const [start, end] = [from && `&startDate=${from}`, to && `&endDate=${to}`]
  return `/auditrecords?size=${size}${start ?? ''}${end ?? ''}`
}
