import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import { type FirstPage, usePages, withFirstPage } from '../list/use-pages.ts'
import type { Restored } from '../restore/use-restore.ts'
import type { DeletedUserRow } from './deleted-user-row.ts'
import type { View } from './view.ts'

/** Loads the rows of a view page by page. The first page of the first view came with the document. */
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

  /** Removes restored users from the list. It reads the list again only if others were deleted for the restore. */
  const takeAway = (restored: readonly Restored[]) => {
    pages.takeAway(restored.map(({ userId }) => userId))
    if (restored.some(({ replacedOthers }) => replacedOthers)) pages.readAgain()
  }

  return { list, readAgain: pages.readAgain, put: pages.put, takeAway }
}
