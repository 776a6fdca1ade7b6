import type { Cursor, ListPage } from '../list/use-pages.ts'
import type { JobLine } from './job-line.ts'

interface Progress {
  /** Number of rows that were done when the pages were read. Rows are done in their order. */
  readonly before: number
  readonly done: number
}

/** A page of the rows of a job, by its index among the loaded pages. */
interface PageToRead {
  readonly index: number
  readonly cursor: Cursor | null
}

interface LoadedPages {
  readonly pages: readonly ListPage<JobLine>[]
  readonly pageParams: readonly (Cursor | null)[]
}

/**
 * The loaded pages that may have changed since they were read. If only waiting rows are shown there are none, because
 * `withoutDone` updates those.
 */
export function changedPages(
  { pages, pageParams }: LoadedPages,
  outcome: JobLine['outcome'] | null,
  { before, done }: Progress,
): readonly PageToRead[] {
  if (done <= before || outcome === 'pending') return []
  const hasChanged = ({ rows, next }: ListPage<JobLine>) =>
    outcome === null ? rows.some(({ row }) => row > before && row <= done) : next === null
  return pages.flatMap((page, index) =>
    hasChanged(page) ? [{ index, cursor: pageParams[index] ?? null }] : [],
  )
}

/** The page without the rows that are done. */
export const withoutDone = (page: ListPage<JobLine>, done: number): ListPage<JobLine> =>
  page.rows.some(({ row }) => row <= done)
    ? { ...page, rows: page.rows.filter(({ row }) => row > done) }
    : page
