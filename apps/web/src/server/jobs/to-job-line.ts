import { describeConflict, describeError, type Locale } from '@reprieve/i18n'
import type { NamedJobRow } from '@reprieve/operations'
import type { JobLine } from '../../features/jobs/job-line.ts'

/** A row of a job for the list and for the file of its results. */
export const toJobLine = (
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
