import type { OperationError, Result } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { container } from '../container.ts'
import { type ImportShown, toImportShown } from '../import/to-import-shown.ts'
import { type JobShown, toJobShown } from './to-job-shown.ts'

export type AnyJobShown = JobShown | ImportShown

const pageSize = 50

/** Reads a page of the bulk restores and imports together, latest start first. */
export async function listJobsShown(
  context: OperationContext,
  after: Cursor | null,
): Promise<Result<ListPage<AnyJobShown>, OperationError>> {
  const asked = { page: { size: pageSize, ...(after && { after }) } }
  const { operations } = container()
  const [jobs, imports] = await Promise.all([
    operations.listJobs(context, asked),
    operations.listImports(context, asked),
  ])
  if (!jobs.ok) return jobs
  if (!imports.ok) return imports
  const all = [...jobs.value.items.map(toJobShown), ...imports.value.items.map(toImportShown)]
  // Ids are in the order of the starts, and both lists are read on behind the same one.
  const rows = all.toSorted((one, other) => (one.id < other.id ? 1 : -1)).slice(0, pageSize)
  const last = rows.at(-1)
  const hasMore = all.length > rows.length || jobs.value.next !== null || imports.value.next !== null
  return { ok: true, value: { rows, next: hasMore && last ? { key: last.id, id: last.id } : null } }
}
