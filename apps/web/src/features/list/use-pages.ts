import type { SearchFit } from '@reprieve/domain'
import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListedRow } from './list-column.ts'

/** The place from which a list continues. */
export interface Cursor {
  readonly key: string | number
  readonly id: string
  /** How well the row matches the search, if the list is ranked by that. */
  readonly fit?: SearchFit
}

export interface ListPage<Row> {
  readonly rows: Row[]
  readonly next: Cursor | null
}

/** The first page of a view, as it came with the document. */
export interface FirstPage<View, Row> {
  readonly view: View
  /** Null if the server could not read it. The list then tries again by itself. */
  readonly page: ListPage<Row> | null
  readonly at: number
}

type Pages<Row> = InfiniteData<ListPage<Row>, Cursor | null>

/** Query options for a list whose first page of the first view came with the document. */
export function withFirstPage<View, Row>(view: View, first: FirstPage<View, Row>) {
  const given = JSON.stringify(view) === JSON.stringify(first.view) ? first.page : null
  return given
    ? {
        initialData: { pages: [given], pageParams: [null as Cursor | null] },
        initialDataUpdatedAt: first.at,
      }
    : {}
}

/** All loaded rows of a list. The array stays the same until more are loaded. */
export const useRows = <Row>({ data }: { readonly data: Pages<Row> | undefined }): readonly Row[] =>
  useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data])

/** Changes the loaded pages of a list, in every view. */
export function usePages<Row extends ListedRow>(queryKey: QueryKey, refetch: () => unknown) {
  const cache = useQueryClient()
  const change = (how: (pages: Pages<Row>) => Pages<Row>) =>
    cache.setQueriesData<Pages<Row>>({ queryKey }, (pages) => pages && how(pages))
  const changeRows = (how: (rows: Row[]) => Row[]) =>
    change(({ pages, pageParams }) => ({
      pages: pages.map((page) => ({ ...page, rows: how(page.rows) })),
      pageParams,
    }))
  return {
    /** Reads the list again from its first page. That is one request, however many pages were loaded. */
    readAgain: () => {
      change(({ pages, pageParams }) => ({ pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) }))
      void refetch()
    },
    takeAway: (ids: readonly string[]) => {
      const gone = new Set(ids)
      changeRows((rows) => rows.filter(({ id }) => !gone.has(id)))
    },
    /** Updates a row in its place. */
    put: (id: string, changed: Partial<Row>) =>
      changeRows((rows) => rows.map((row) => (row.id === id ? { ...row, ...changed } : row))),
  }
}
