'use client'

import dynamic from 'next/dynamic'
import { useJobs } from './use-jobs.ts'

// Seldom there, and the list must not wait for it.
const JobProgress = dynamic(() => import('./job-progress.tsx').then((module) => module.JobProgress), {
  ssr: false,
})

interface RunningJobsProps {
  /** What the jobs change is no longer as it was read. */
  readonly onEnded: () => void
}

export function RunningJobs({ onEnded }: RunningJobsProps) {
  const { jobs, putAway } = useJobs(onEnded)
  return jobs.map((job) => <JobProgress job={job} key={job.id} onPutAway={() => putAway(job.id)} />)
}
