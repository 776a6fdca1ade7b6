import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import type { Restored } from '../restore/use-restore.ts'
import type { Cursor, DeletedUserPage } from './deleted-user-row.ts'
import type { View } from './view.ts'

export interface FirstPage {
  readonly view: View
  readonly page: DeletedUserPage | null
  readonly at: number
}

type Pages = InfiniteData<DeletedUserPage, Cursor | null>

/** The rows of a view, page after page; the first page of the first view came with the document. */
export function useDeletedUsers(view: View, first: FirstPage) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const isFirst = JSON.stringify(view) === JSON.stringify(first.view)
  const given = isFirst && first.page
  const list = useInfiniteQuery(
    trpc.deletedUsers.list.infiniteQueryOptions(
      { view },
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        ...(given && {
          initialData: { pages: [given], pageParams: [null as Cursor | null] },
          initialDataUpdatedAt: first.at,
        }),
      },
    ),
  )
  const queryKey = trpc.deletedUsers.list.infiniteQueryKey()
  const change = (how: (pages: Pages) => Pages) =>
    cache.setQueriesData<Pages>({ queryKey }, (pages) => pages && how(pages))

  /** Reads the list again from its first page: one request, however many pages were loaded. */
  const readAgain = () => {
    change(({ pages, pageParams }) => ({ pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) }))
    void list.refetch()
  }

  /** Takes away who is restored. Only where others were deleted for it is there anything to read. */
  const takeAway = (restored: readonly Restored[]) => {
    const gone = new Set(restored.map(({ userId }) => userId))
    change(({ pages, pageParams }) => ({
      pages: pages.map((page) => ({ ...page, rows: page.rows.filter(({ id }) => !gone.has(id)) })),
      pageParams,
    }))
    if (restored.some(({ replacedOthers }) => replacedOthers)) readAgain()
  }

  return { list, readAgain, takeAway }
}
