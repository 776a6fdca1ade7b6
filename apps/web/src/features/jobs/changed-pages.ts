import type { Cursor, ListPage } from '../list/use-pages.ts'
import type { JobLine } from './job-line.ts'

interface Progress {
  /** How many rows were done when the pages were read; rows are done in their order. */
  readonly before: number
  readonly done: number
}

/** A page of the rows of a job, by its index among those that are loaded. */
interface PageToRead {
  readonly index: number
  readonly cursor: Cursor | null
}

interface LoadedPages {
  readonly pages: readonly ListPage<JobLine>[]
  readonly pageParams: readonly (Cursor | null)[]
}

/** The loaded pages that can have changed since they were read; of rows that wait none, as `withoutDone` knows them. */
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

/** The rows that still wait. */
export const withoutDone = (page: ListPage<JobLine>, done: number): ListPage<JobLine> =>
  page.rows.some(({ row }) => row <= done)
    ? { ...page, rows: page.rows.filter(({ row }) => row > done) }
    : page
