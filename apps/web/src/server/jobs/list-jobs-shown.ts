import type { OperationError, Result } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { Cursor, ListPage } from '../../features/list/use-pages.ts'
import { container } from '../container.ts'
import { type JobShown, toJobShown } from './to-job-shown.ts'

const pageSize = 50

/** Reads a page of the bulk restores, latest start first. */
export async function listJobsShown(
  context: OperationContext,
  after: Cursor | null,
): Promise<Result<ListPage<JobShown>, OperationError>> {
  const page = await container().operations.listJobs(context, {
    page: { size: pageSize, ...(after && { after }) },
  })
  return page.ok
    ? { ok: true, value: { rows: page.value.items.map(toJobShown), next: page.value.next } }
    : page
}
