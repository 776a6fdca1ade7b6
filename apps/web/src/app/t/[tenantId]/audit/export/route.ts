import { type AuditRecord, ok } from '@reprieve/domain'
import { parseView } from '../../../../../features/audit/view.ts'
import { timeZone } from '../../../../../features/preferences/time-zone.ts'
import { toFilters } from '../../../../../server/audit/list-entries.ts'
import { toEntry } from '../../../../../server/audit/to-entry.ts'
import { container } from '../../../../../server/container.ts'
import { csvAnswer } from '../../../../../server/csv/csv-answer.ts'
import { visitor } from '../../../../../server/session.ts'

interface ExportParameters {
  readonly params: Promise<{ readonly tenantId: string }>
}

const pageSize = 500
const columns = [
  'at',
  'sequence',
  'actor',
  'operation',
  'outcome',
  'error',
  'targetId',
  'targetName',
  'reason',
  'requestId',
  'correlationId',
]

/** Answers with the audit log as a CSV file, filtered as the address says. */
export async function GET(request: Request, { params }: ExportParameters): Promise<Response> {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const asked = toFilters(parseView(new URL(request.url).searchParams), await timeZone())
  return csvAnswer({
    name: 'audit.csv',
    columns,
    read: async (after) => {
      const page = await container().operations.listAuditRecords(context, {
        ...asked,
        page: { size: pageSize, ...(after && { after }) },
      })
      return page.ok ? ok({ lines: page.value.items.map(toCells), next: page.value.next }) : page
    },
  })
}

function toCells(record: AuditRecord) {
  const { at, sequence, actor, operation, outcome, error, targetId, targetName, reason } = toEntry(record)
  const { requestId, correlationId } = record
  return [
    at,
    sequence,
    actor.name,
    operation,
    outcome,
    error,
    targetId,
    targetName,
    reason,
    requestId,
    correlationId,
  ]
}
