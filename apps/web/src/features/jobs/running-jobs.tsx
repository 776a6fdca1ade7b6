'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTRPC } from '../../trpc/client.ts'
import { followJobs, isOpen, nothingFollowed } from './follow-jobs.ts'

// Rarely shown, so the list must not wait for its code.
const JobProgress = dynamic(() => import('./job-progress.tsx').then((module) => module.JobProgress), {
  ssr: false,
})

interface RunningJobsProps {
  /** Called when jobs have changed data that was read before. */
  readonly onEnded: () => void
}

export function RunningJobs({ onEnded }: RunningJobsProps) {
  const { jobs, putAway } = useJobs(onEnded)
  return jobs.map((job) => <JobProgress job={job} key={job.id} onPutAway={() => putAway(job.id)} />)
}

const pauseMs = { running: 1_000, idle: 10_000 }

/** The running bulk restores, and those that have ended since, until the visitor dismisses them. */
function useJobs(onEnded: () => void) {
  const trpc = useTRPC()
  const [followed, setFollowed] = useState(nothingFollowed)
  const { data } = useQuery(
    trpc.jobs.latest.queryOptions(undefined, {
      staleTime: 0,
      refetchInterval: ({ state }) => pauseMs[state.data?.some(isOpen) ? 'running' : 'idle'],
    }),
  )
  useEffect(() => {
    if (data) setFollowed((before) => followJobs(before, data))
  }, [data])
  const { ended } = followed
  const tellOfEnd = useEffectEvent(onEnded)
  useEffect(() => {
    if (ended > 0) tellOfEnd()
  }, [ended])
  const putAway = (id: string) =>
    setFollowed((before) => ({ ...before, jobs: before.jobs.filter((job) => job.id !== id) }))
  return { jobs: followed.jobs, putAway }
}
