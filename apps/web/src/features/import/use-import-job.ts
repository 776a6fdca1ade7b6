import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CountedImportShown } from '../../server/import/to-import-shown.ts'
import { useTRPC } from '../../trpc/client.ts'
import { estimateOf, type Sample, withSample } from '../jobs/estimate.ts'
import { isOpen } from '../jobs/follow-jobs.ts'
import type { DoneOutcome } from './done-row.ts'

const pauseMs = 1_000

/** An import and its finished rows, read repeatedly until it has ended. */
export function useImportJob(first: CountedImportShown, outcome: DoneOutcome | null) {
  const trpc = useTRPC()
  const jobId = first.id
  const { data: job = first } = useQuery(
    trpc.imports.get.queryOptions(
      { jobId },
      {
        initialData: first,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? pauseMs : false),
      },
    ),
  )
  const list = useInfiniteQuery(
    trpc.imports.rows.infiniteQueryOptions(
      { jobId, outcome },
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        refetchOnWindowFocus: false,
      },
    ),
  )
  const { total, succeeded, failed } = job.counts
  const done = succeeded + failed
  const { refetch } = list
  // The log only grows. While its first page is all that is loaded, that page follows.
  const isFollowed = (list.data?.pages.length ?? 0) <= 1
  useEffect(() => {
    if (done > 0 && isFollowed) void refetch()
  }, [done, isFollowed, refetch])
  const [samples, setSamples] = useState<readonly Sample[]>([])
  useEffect(() => setSamples((before) => withSample(before, { at: Date.now(), done })), [done])
  return { job, list, done, estimate: isOpen(job) ? estimateOf(samples, total) : null }
}
