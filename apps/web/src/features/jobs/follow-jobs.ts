import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/routers/app-router.ts'

export type JobProgress = inferRouterOutputs<AppRouter>['jobs']['latest'][number]

export interface Followed {
  /** The jobs, oldest first. */
  readonly jobs: readonly JobProgress[]
  /** Number of jobs that have ended so far. */
  readonly ended: number
  /** Every job in any answer; null before the first answer. */
  readonly seen: ReadonlySet<string> | null
}

export const nothingFollowed: Followed = { jobs: [], ended: 0, seen: null }

export const isOpen = ({ state }: Pick<JobProgress, 'state'>): boolean =>
  state === 'queued' || state === 'running'

/**
 * Updates the followed jobs and follows new ones: from the first answer the open ones, from later answers also those
 * that have started and ended in between.
 */
export function followJobs({ jobs, ended, seen }: Followed, latest: readonly JobProgress[]): Followed {
  const latestById = new Map(latest.map((job) => [job.id, job]))
  const known = jobs.map((job) => latestById.get(job.id) ?? job)
  const isNew = (job: JobProgress) => (seen === null ? isOpen(job) : !seen.has(job.id))
  const added = latest.filter(isNew).reverse()
  const justEnded = [
    ...jobs.filter((job, index) => isOpen(job) && !isOpen(known[index] ?? job)),
    ...added.filter((job) => !isOpen(job)),
  ]
  return {
    jobs: [...known, ...added],
    ended: ended + justEnded.length,
    seen: new Set([...(seen ?? []), ...latestById.keys()]),
  }
}
