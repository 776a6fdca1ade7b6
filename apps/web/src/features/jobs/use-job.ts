import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { JobShown } from '../../server/jobs/to-job-shown.ts'
import { useTRPC } from '../../trpc/client.ts'
import type { Cursor, ListPage } from '../list/use-pages.ts'
import { changedPages, withoutDone } from './changed-pages.ts'
import { estimateOf, type Sample, withSample } from './estimate.ts'
import { isOpen } from './follow-jobs.ts'
import type { JobLine } from './job-line.ts'

const pauseMs = 1_000

/** A bulk restore and its rows, read repeatedly until it has ended. Only rows that may have changed are read again. */
export function useJob(first: JobShown, outcome: JobLine['outcome'] | null) {
  const trpc = useTRPC()
  const jobId = first.id
  const { data: job = first } = useQuery(
    trpc.jobs.get.queryOptions(
      { jobId },
      {
        initialData: first,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? pauseMs : false),
      },
    ),
  )
  const lines = useInfiniteQuery(
    trpc.jobs.lines.infiniteQueryOptions(
      { jobId, outcome },
      {
        getNextPageParam: ({ next }) => next,
        initialCursor: null,
        placeholderData: keepPreviousData,
        refetchOnWindowFocus: false,
      },
    ),
  )
  const done = job.counts.restored + job.counts.failed
  useChangedLines({ jobId, outcome, done, isRead: lines.isSuccess && !lines.isPlaceholderData })
  const [samples, setSamples] = useState<readonly Sample[]>([])
  useEffect(() => setSamples((before) => withSample(before, { at: Date.now(), done })), [done])
  return { job, lines, estimate: isOpen(job) ? estimateOf(samples, job.counts.total) : null }
}

interface Followed {
  readonly jobId: string
  readonly outcome: JobLine['outcome'] | null
  readonly done: number
  readonly isRead: boolean
}

type Pages = InfiniteData<ListPage<JobLine>, Cursor | null>

/**
 * Reads pages again whose rows have been done since they were read. A page that could not be read is tried again at the
 * next row.
 */
function useChangedLines({ jobId, outcome, done, isRead }: Followed): void {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const readAt = useRef(done)
  const reading = useRef(Promise.resolve())
  useEffect(() => {
    if (!isRead) return
    const queryKey = trpc.jobs.lines.infiniteQueryKey({ jobId, outcome })
    const change = (how: (page: ListPage<JobLine>, index: number) => ListPage<JobLine>) =>
      cache.setQueryData<Pages>(queryKey, (loaded) => loaded && { ...loaded, pages: loaded.pages.map(how) })
    const read = async () => {
      const loaded = cache.getQueryData<Pages>(queryKey)
      if (!loaded || done <= readAt.current) return
      if (outcome === 'pending') change((page) => withoutDone(page, done))
      for (const { index, cursor } of changedPages(loaded, outcome, { before: readAt.current, done })) {
        const page = await cache.fetchQuery(
          trpc.jobs.lines.queryOptions({ jobId, outcome, cursor }, { staleTime: 0, gcTime: 0 }),
        )
        change((before, at) => (at === index ? page : before))
      }
      readAt.current = done
    }
    // Readings run one after the other, so that no older answer replaces a newer one.
    reading.current = reading.current.then(read).catch(() => undefined)
  }, [cache, trpc, jobId, outcome, done, isRead])
}
