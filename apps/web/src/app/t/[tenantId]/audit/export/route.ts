import type { AuditRecord } from '@reprieve/domain'
import type { OperationContext, Operations } from '@reprieve/operations'
import { parseView } from '../../../../../features/audit/view.ts'
import { timeZone } from '../../../../../features/preferences/time-zone.ts'
import { toFilters } from '../../../../../server/audit/list-entries.ts'
import { toEntry } from '../../../../../server/audit/to-entry.ts'
import { container } from '../../../../../server/container.ts'
import { csvAnswer } from '../../../../../server/csv/csv-answer.ts'
import { toCsvLine } from '../../../../../server/csv/to-csv-line.ts'
import { refusalStatus } from '../../../../../server/refusal-status.ts'
import { visitor } from '../../../../../server/session.ts'

interface ExportParameters {
  readonly params: Promise<{ readonly tenantId: string }>
}

type Asked = Parameters<Operations['listAuditRecords']>[1]

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

/** The audit log as a CSV file, in the view that the address says: page after page, so that it may be of any length. */
export async function GET(request: Request, { params }: ExportParameters): Promise<Response> {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const asked = toFilters(parseView(new URL(request.url).searchParams), await timeZone())
  const first = await readPage(context, asked, undefined)
  if (!first.ok) return new Response(null, { status: refusalStatus(first.error) })
  return csvAnswer('audit.csv', linesOf(context, asked, first.value))
}

const readPage = (
  context: OperationContext,
  asked: Asked,
  after: { key: string | number; id: string } | undefined,
) =>
  container().operations.listAuditRecords(context, {
    ...asked,
    page: { size: pageSize, ...(after && { after }) },
  })

type Page = Extract<Awaited<ReturnType<typeof readPage>>, { ok: true }>['value']

async function* linesOf(context: OperationContext, asked: Asked, first: Page): AsyncGenerator<string> {
  // With a byte order mark, by which spreadsheets know the encoding.
  yield `\ufeff${toCsvLine(columns)}`
  let page = first
  for (;;) {
    yield page.items.map(toLine).join('')
    if (page.next === null) return
    const next = await readPage(context, asked, page.next)
    if (!next.ok) throw new Error(`The export was refused on its way: ${next.error.type}`)
    page = next.value
  }
}

function toLine(record: AuditRecord): string {
  const { at, sequence, actor, operation, outcome, error, targetId, targetName, reason } = toEntry(record)
  const { requestId, correlationId } = record
  return toCsvLine([
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
  ])
}
