import type { OperationError, Result } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import type { ImportRowEntry, OperationContext } from '@reprieve/operations'
import type { DoneOutcome, DoneRow } from '../../features/import/done-row.ts'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { container } from '../container.ts'
import { reasonOf } from './to-plan.ts'

interface Asked {
  readonly jobId: string
  readonly outcome: DoneOutcome | null
  readonly size: number
  readonly after: Cursor | null
}

/** Reads a page of the finished rows of an import. */
export async function listDoneRows(
  context: OperationContext,
  locale: Locale,
  { jobId, outcome, size, after }: Asked,
): Promise<Result<ListPage<DoneRow>, OperationError>> {
  const page = await container().operations.listImportRows(context, {
    jobId,
    ...(outcome && { outcome }),
    page: { size, ...(after && { after }) },
  })
  if (!page.ok) return page
  const rows = page.value.items.map((entry) => toDoneRow(entry, locale))
  return { ok: true, value: { rows, next: page.value.next } }
}

function toDoneRow({ row, outcome, userId, logged, error }: ImportRowEntry, locale: Locale): DoneRow {
  const { problem, column = null } = logged ?? {}
  return {
    id: String(row),
    displayName: logged?.name ?? userId ?? '',
    userPrincipalName: logged?.userPrincipalName ?? '',
    outcome,
    line: logged?.line ?? null,
    userId,
    error: error?.type ?? null,
    reason: error && reasonOf(error, locale),
    fault: problem === undefined ? null : { column, problem },
  }
}
