import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { JobShown } from '../../server/jobs/to-job-shown.ts'
import { useTRPC } from '../../trpc/client.ts'
import { estimateOf, type Sample, withSample } from './estimate.ts'
import { isOpen } from './follow-jobs.ts'
import type { JobLine } from './job-line.ts'

const pauseMs = 1_000

/** A bulk restore and its rows, read again and again until it has ended. */
export function useJob(first: JobShown, outcome: JobLine['outcome'] | null) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { data: job = first } = useQuery(
    trpc.jobs.get.queryOptions(
      { jobId: first.id },
      {
        initialData: first,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? pauseMs : false),
      },
    ),
  )
  const lines = useInfiniteQuery(
    trpc.jobs.lines.infiniteQueryOptions(
      { jobId: first.id, outcome },
      { getNextPageParam: ({ next }) => next, initialCursor: null, placeholderData: keepPreviousData },
    ),
  )
  const done = job.counts.restored + job.counts.failed
  const [samples, setSamples] = useState<readonly Sample[]>([])
  // What was read of the rows is as old as the count.
  useEffect(() => {
    setSamples((before) => withSample(before, { at: Date.now(), done }))
    void cache.invalidateQueries({ queryKey: trpc.jobs.lines.infiniteQueryKey() })
  }, [cache, trpc, done, job.state])
  return { job, lines, estimate: isOpen(job) ? estimateOf(samples, job.counts.total) : null }
}
