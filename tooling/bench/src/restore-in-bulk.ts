import { setTimeout } from 'node:timers/promises'
import { openSqlite } from '@reprieve/db/sqlite'
import { fillBin } from '@reprieve/db/testing'
import type { Operations } from '@reprieve/operations'
import { openBare } from './bare.ts'
import { type Template, withOperations } from './directory.ts'
import { type Call, record } from './recording.ts'
import { type Contestant, measure, perSecond } from './rounds.ts'
import type { Suite } from './suite.ts'

/**
 * Measures a bulk job as a worker carries it out. The baseline is better-sqlite3 with the very same reads and writes,
 * 1,000 rows in a transaction. Each run works on a fresh copy of the same file.
 */
export const restoreInBulk: Suite = {
  name: 'restore-in-bulk',
  title: 'rows of a bulk job',
  async run(setting) {
    const rows = setting.quick ? 3_000 : 10_000
    const copy = await withJob(await setting.template(), rows)
    const calls = await recordPortions(copy(), 1_000)
    const bare = {
      name: 'bare better-sqlite3, 1,000 rows a transaction',
      run: () => runBare(copy(), calls, rows),
    }
    return measure({
      unit: '/s',
      rounds: setting.quick ? 3 : 5,
      contestants: [bare, worker(copy, rows, 250), { ...worker(copy, rows, 1_000), aim: { atLeast: 0.5 } }],
    })
  },
}

/** Copies of the template with more users in the bin, and a waiting job. */
async function withJob(template: Template, rows: number): Promise<() => string> {
  const path = template.copy()
  const { tenantId } = template
  const storage = openSqlite({ path })
  const filling = { tenantId, domain: template.domain, count: rows, deletedAt: new Date() }
  const ids = await fillBin(storage, filling)
  await storage.close()
  await withOperations(path, async (operations) => {
    const job = { rows: ids.map((userId) => ({ userId })) }
    const started = await operations.startRestoreJob(template.administrator, job)
    if (!started.ok) throw new Error(`The job was refused: ${started.error.type}`)
  })
  return () => template.copy(path)
}

/** Works as a worker does: a portion, then a rest for others who wait for the database. */
async function work(
  operations: Operations,
  portion: number,
  afterPortion: () => Promise<void>,
): Promise<void> {
  for (;;) {
    const done = await operations.workOnJobs({ workerId: 'benchmark', rows: portion, leaseSeconds: 60 })
    if (done === null) return
    if (done.job.counts.failed > 0) throw new Error('A row of the job failed')
    await afterPortion()
  }
}

async function recordPortions(path: string, portion: number): Promise<readonly (readonly Call[])[]> {
  const calls: (readonly Call[])[] = []
  await record(async (mark) => {
    await withOperations(path, async (operations) => {
      mark()
      await work(operations, portion, async () => void calls.push(mark()))
    })
  })
  return calls
}

async function runBare(path: string, portions: readonly (readonly Call[])[], count: number) {
  const bare = openBare(path)
  const startedAt = performance.now()
  for (const calls of portions) bare.transact(calls)
  const milliseconds = performance.now() - startedAt
  bare.close()
  return perSecond(count, milliseconds)
}

function worker(copy: () => string, count: number, portion: number): Contestant {
  return {
    name: `bulk job, ${portion} rows a portion, 5 ms between`,
    run: () =>
      withOperations(copy(), async (operations) => {
        const startedAt = performance.now()
        await work(operations, portion, () => setTimeout(5))
        return perSecond(count, performance.now() - startedAt)
      }),
  }
}
