import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import type { Cursor, DeletedUserPage } from './deleted-user-row.ts'
import type { View } from './view.ts'

export interface FirstPage {
  readonly view: View
  readonly page: DeletedUserPage | null
  readonly at: number
}

/** The rows of a view, page after page; the first page of the first view came with the document. */
export function useDeletedUsers(view: View, first: FirstPage) {
  const trpc = useTRPC()
  const isFirst = JSON.stringify(view) === JSON.stringify(first.view)
  const given = isFirst && first.page
  return useInfiniteQuery(
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
}
