import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import { type FirstPage, usePages, withFirstPage } from '../list/use-pages.ts'
import type { AuditRow } from './audit-row.ts'
import type { View } from './view.ts'

/** Loads the records of a view page by page. The first page of the first view came with the document. */
export function useAudit(view: View, first: FirstPage<View, AuditRow>) {
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(
      { view },
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        ...withFirstPage(view, first),
      },
    ),
  )
  return { list, readAgain: usePages<AuditRow>(trpc.audit.list.infiniteQueryKey(), list.refetch).readAgain }
}
