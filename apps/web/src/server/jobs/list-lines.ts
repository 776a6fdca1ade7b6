import type { OperationError, Result } from '@reprieve/domain'
import { describeConflict, describeError, type Locale } from '@reprieve/i18n'
import type { NamedJobRow, OperationContext } from '@reprieve/operations'
import type { JobLine } from '../../features/jobs/job-line.ts'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { container } from '../container.ts'

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

/** A row of a job for the list and for the file of its results. */
const toJobLine = (
  { row, userId, displayName, outcome, error, result }: NamedJobRow,
  locale: Locale,
): JobLine => ({
  id: String(row),
  row,
  userId,
  displayName: displayName ?? userId,
  outcome,
  userPrincipalName: result?.userPrincipalName ?? null,
  droppedAddresses: result?.droppedAddresses.map(({ address }) => address) ?? [],
  licencesNotReturned: result?.licences.notReturned.length ?? 0,
  reportsNotReturned: result?.reports?.notReturned.length ?? 0,
  error: error?.type ?? null,
  reason: error === null ? null : reasonOf(error, locale),
})

/** The names of what stands in the way, if they are known, else the general reason. */
function reasonOf(error: NonNullable<NamedJobRow['error']>, locale: Locale): string {
  const conflicts = error.type === 'RestoreConflict' ? error.row.open : []
  return conflicts.length === 0
    ? describeError(locale, error)
    : conflicts.map((conflict) => describeConflict(locale, conflict)).join(' ')
}
