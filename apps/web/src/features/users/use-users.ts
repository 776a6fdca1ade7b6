import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import { type FirstPage, usePages, withFirstPage } from '../list/use-pages.ts'
import type { UserRow } from './user-row.ts'
import type { View } from './view.ts'

/** Loads the rows of a view page by page. The first page of the first view came with the document. */
export function useUsers(view: View, first: FirstPage<View, UserRow>) {
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.users.list.infiniteQueryOptions(
      { view },
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        ...withFirstPage(view, first),
      },
    ),
  )
  return { list, ...usePages<UserRow>(trpc.users.list.infiniteQueryKey(), list.refetch) }
}
