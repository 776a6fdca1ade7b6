import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import { type FirstPage, usePages, withFirstPage } from '../list/use-pages.ts'
import type { AnyRecipientKind } from './recipient-kind.ts'
import type { RecipientRow } from './recipient-row.ts'
import type { View } from './view.ts'

/** Loads the rows of a view page by page. The first page of the first view came with the document. */
export function useRecipients(kind: AnyRecipientKind, view: View, first: FirstPage<View, RecipientRow>) {
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.recipients.list.infiniteQueryOptions(
      { kind, view },
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        ...withFirstPage(view, first),
      },
    ),
  )
  return { list, ...usePages<RecipientRow>(trpc.recipients.list.infiniteQueryKey(), list.refetch) }
}
