import type { Log } from '@reprieve/observe'
import type { JobWork, Operations } from '@reprieve/operations'

export interface JobsDependencies {
  readonly operations: Pick<Operations, 'workOnJobs'>
  /** Id of this process, different in each. */
  readonly workerId: string
  /** The time after which another worker continues the job of a dead one. */
  readonly leaseSeconds: number
  /** A clock that nobody can set. */
  readonly monotonicMs: () => number
  /** Resolves after that time, or at once when `signal` is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly log: Pick<Log, 'info' | 'error'>
}

/**
 * Works on bulk jobs, one portion of each tenant and each of its jobs in turn, until none are left (R38). It stops
 * between two portions.
 */
export function jobsRound(dependencies: JobsDependencies): (signal: AbortSignal) => Promise<void> {
  const { operations, workerId, leaseSeconds, monotonicMs, sleep, log } = dependencies
  let rows = firstPortion
  let after: string | undefined
  return async (signal) => {
    while (!signal.aborted) {
      const startedAt = monotonicMs()
      const place = after === undefined ? {} : { after }
      const work = await operations.workOnJobs({ workerId, rows, leaseSeconds, ...place })
      if (work === null) return
      after = work.tenantId
      rows = nextPortion(work.rows, monotonicMs() - startedAt)
      report(log, work)
      await sleep(restMs, signal)
    }
  }
}

const firstPortion = 100
const smallestPortion = 25
const largestPortion = 1_000
/** The longest time that a restore should have to wait for a portion. */
const portionMs = 60
/** A rest in which others who wait for the database have their turn. They ask again after some milliseconds. */
const restMs = 5

/** The number of rows that fit into the time for a portion, judged by the last one. */
export function nextPortion(rows: number, elapsedMs: number): number {
  const fitting = Math.round((rows * portionMs) / Math.max(elapsedMs, 1))
  return Math.min(largestPortion, Math.max(smallestPortion, fitting))
}

function report(log: JobsDependencies['log'], { tenantId, job, faults }: JobWork): void {
  const about = { tenantId, jobId: job.id }
  for (const { row, error } of faults) log.error({ ...about, row, err: error }, 'a row of a job failed')
  if (job.state === 'succeeded') log.info({ ...about, ...job.counts }, 'finished a job')
}
