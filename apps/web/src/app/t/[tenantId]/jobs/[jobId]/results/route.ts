import type { Locale } from '@reprieve/i18n'
import type { OperationContext } from '@reprieve/operations'
import type { JobLine } from '../../../../../../features/jobs/job-line.ts'
import type { ListPage } from '../../../../../../features/list/use-pages.ts'
import { currentLocale } from '../../../../../../i18n/current-locale.ts'
import { csvAnswer } from '../../../../../../server/csv/csv-answer.ts'
import { toCsvLine } from '../../../../../../server/csv/to-csv-line.ts'
import { listLines } from '../../../../../../server/jobs/list-lines.ts'
import { refusalStatus } from '../../../../../../server/refusal-status.ts'
import { visitor } from '../../../../../../server/session.ts'

interface ResultsParameters {
  readonly params: Promise<{ readonly tenantId: string; readonly jobId: string }>
}

const size = 500
const columns = [
  'row',
  'userId',
  'displayName',
  'outcome',
  'userPrincipalName',
  'droppedAddresses',
  'licencesNotReturned',
  'error',
  'reason',
]

/** What became of each row of a bulk restore, as a CSV file. */
export async function GET(_request: Request, { params }: ResultsParameters): Promise<Response> {
  const { tenantId, jobId } = await params
  const [{ context }, locale] = await Promise.all([visitor(tenantId), currentLocale()])
  const first = await listLines(context, locale, { jobId, outcome: null, size, after: null })
  if (!first.ok) return new Response(null, { status: refusalStatus(first.error) })
  return csvAnswer('restore-results.csv', linesOf(context, locale, jobId, first.value))
}

async function* linesOf(
  context: OperationContext,
  locale: Locale,
  jobId: string,
  first: ListPage<JobLine>,
): AsyncGenerator<string> {
  // With a byte order mark, by which spreadsheets know the encoding.
  yield `\ufeff${toCsvLine(columns)}`
  let page = first
  for (;;) {
    yield page.rows.map(toLine).join('')
    if (page.next === null) return
    const next = await listLines(context, locale, { jobId, outcome: null, size, after: page.next })
    if (!next.ok) throw new Error(`The export was refused on its way: ${next.error.type}`)
    page = next.value
  }
}

const toLine = (line: JobLine): string =>
  toCsvLine([
    line.row,
    line.userId,
    line.displayName,
    line.outcome,
    line.userPrincipalName,
    line.droppedAddresses.join(' '),
    line.licencesNotReturned,
    line.error,
    line.reason,
  ])
