import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import { type FirstPage, usePages, withFirstPage } from '../list/use-pages.ts'
import type { Restored } from '../restore/use-restore.ts'
import type { DeletedUserRow } from './deleted-user-row.ts'
import type { View } from './view.ts'

/** The rows of a view, page after page; the first page of the first view came with the document. */
export function useDeletedUsers(view: View, first: FirstPage<View, DeletedUserRow>) {
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.deletedUsers.list.infiniteQueryOptions(
      { view },
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        ...withFirstPage(view, first),
      },
    ),
  )
  const pages = usePages<DeletedUserRow>(trpc.deletedUsers.list.infiniteQueryKey(), list.refetch)

  /** Takes away who is restored. Only where others were deleted for it is there anything to read. */
  const takeAway = (restored: readonly Restored[]) => {
    pages.takeAway(restored.map(({ userId }) => userId))
    if (restored.some(({ replacedOthers }) => replacedOthers)) pages.readAgain()
  }

  return { list, readAgain: pages.readAgain, put: pages.put, takeAway }
}
