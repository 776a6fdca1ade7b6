import { ok } from '@reprieve/domain'
import type { JobLine } from '../../../../../../features/jobs/job-line.ts'
import { currentLocale } from '../../../../../../i18n/current-locale.ts'
import { container } from '../../../../../../server/container.ts'
import { csvAnswer } from '../../../../../../server/csv/csv-answer.ts'
import { importResults } from '../../../../../../server/import/import-results.ts'
import { listLines } from '../../../../../../server/jobs/list-lines.ts'
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
  'reportsNotReturned',
  'error',
  'reason',
]

/** Answers with the outcome of each row of a bulk restore or of an import, as a file. */
export async function GET(request: Request, { params }: ResultsParameters): Promise<Response> {
  const { tenantId, jobId } = await params
  const [{ context }, locale] = await Promise.all([visitor(tenantId), currentLocale()])
  const imported = await container().operations.getImport(context, { jobId })
  if (imported.ok) {
    const format = new URL(request.url).searchParams.get('format') === 'json' ? 'json' : 'csv'
    return importResults(context, locale, { jobId, format })
  }
  return csvAnswer({
    name: 'restore-results.csv',
    columns,
    read: async (after) => {
      const page = await listLines(context, locale, { jobId, outcome: null, size, after })
      return page.ok ? ok({ lines: page.value.rows.map(toCells), next: page.value.next }) : page
    },
  })
}

const toCells = (line: JobLine) => [
  line.row,
  line.userId,
  line.displayName,
  line.outcome,
  line.userPrincipalName,
  line.droppedAddresses.join(' '),
  line.licencesNotReturned,
  line.reportsNotReturned,
  line.error,
  line.reason,
]
