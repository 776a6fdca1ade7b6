import type { Log } from '@reprieve/observe'
import type { JobWork, Operations } from '@reprieve/operations'

export interface JobsDependencies {
  readonly operations: Pick<Operations, 'workOnJobs'>
  /** A new one for each process. */
  readonly workerId: string
  /** After which another worker goes on with the job of one that has died. */
  readonly leaseSeconds: number
  /** A clock that nobody can set. */
  readonly monotonicMs: () => number
  /** Resolves after that time, or at once when `signal` is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly log: Pick<Log, 'info' | 'error'>
}

/** Works on bulk jobs, a portion of each tenant in turn and of each of its jobs, until there are no more (R38). Stops between two portions. */
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
/** As long as a restore may have to wait for a portion. */
const portionMs = 60
/** In which those who wait for the database have their turn, who ask again after some milliseconds. */
const restMs = 5

/** As many rows as fit into the time that a portion should take, going by the last one. */
export function nextPortion(rows: number, elapsedMs: number): number {
  const fitting = Math.round((rows * portionMs) / Math.max(elapsedMs, 1))
  return Math.min(largestPortion, Math.max(smallestPortion, fitting))
}

function report(log: JobsDependencies['log'], { tenantId, job, faults }: JobWork): void {
  const about = { tenantId, jobId: job.id }
  for (const { row, error } of faults) log.error({ ...about, row, err: error }, 'a row of a job failed')
  if (job.state === 'succeeded') log.info({ ...about, ...job.counts }, 'finished a job')
}
