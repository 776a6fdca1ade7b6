import type { OperationError, Result } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import type { OperationContext } from '@reprieve/operations'
import type { JobLine } from '../../features/jobs/job-line.ts'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { container } from '../container.ts'
import { toJobLine } from './to-job-line.ts'

interface Asked {
  readonly jobId: string
  readonly outcome: JobLine['outcome'] | null
  readonly size: number
  readonly after: Cursor | null
}

/** Reads a page of the rows of a job. */
export async function listLines(
  context: OperationContext,
  locale: Locale,
  { jobId, outcome, size, after }: Asked,
): Promise<Result<ListPage<JobLine>, OperationError>> {
  const page = await container().operations.listJobRows(context, {
    jobId,
    ...(outcome && { outcome }),
    page: { size, ...(after && { after }) },
  })
  if (!page.ok) return page
  return {
    ok: true,
    value: { rows: page.value.items.map((row) => toJobLine(row, locale)), next: page.value.next },
  }
}
