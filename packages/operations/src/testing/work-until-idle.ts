import type { JobWork } from '../steps/jobs/attempt-portion.ts'
import type { TestDirectory } from './open-test-directory.ts'

interface Worker {
  readonly workerId?: string
  /** Rows in a portion. */
  readonly rows?: number
  /** The largest number of portions. */
  readonly portions?: number
}

/** Works on jobs like a worker until there is nothing to do, and returns the portions in order. */
export async function workUntilIdle(
  { operations }: Pick<TestDirectory, 'operations'>,
  { workerId = 'a worker', rows = 10, portions = Number.POSITIVE_INFINITY }: Worker = {},
): Promise<readonly JobWork[]> {
  const done: JobWork[] = []
  while (done.length < portions) {
    const after = done.at(-1)?.tenantId
    const work = await operations.workOnJobs({ workerId, rows, leaseSeconds: 5, ...(after && { after }) })
    if (work === null) break
    done.push(work)
  }
  return done
}
