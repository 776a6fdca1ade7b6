import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Storage } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { openSqlite } from '@reprieve/db/sqlite'
import { everyRow, fillBin } from '@reprieve/db/testing'
import { createOperations, type Operations, systemDependencies } from '@reprieve/operations'
import { expect, onTestFinished, test, vi } from 'vitest'
import { addTenants } from './add-tenants.ts'
import { contoso, demoFolder } from './demo-directory.ts'
import { startWorker, type WorkerProcess } from './worker-process.ts'

const isLong = Boolean(process.env.ENDURANCE)
const timeoutMs = 3_600_000

interface Started {
  readonly tenantId: string
  readonly jobId: string
}

/** Creates the demo and further tenants, each with a job of so many rows. No worker is running yet. */
async function folderWithJobs(rows: number, tenantCount: number) {
  const { dataDir, database, path, tombstoneKey } = await demoFolder(new Date())
  const storage = openSqlite({ path })
  onTestFinished(() => storage.close())
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const others = await addTenants(storage, tenantCount - 1)
  const jobs: Started[] = []
  for (const tenant of [{ id: contoso, domain: 'contoso.example' }, ...others]) {
    jobs.push(await startJob(storage, operations, tenant, rows))
  }
  const settings = {
    REPRIEVE_DATA_DIR: dataDir,
    REPRIEVE_WORKER_METRICS_PORT: '0',
    REPRIEVE_JOB_LEASE_SECONDS: '1',
    REPRIEVE_LOG_LEVEL: 'info',
  }
  return { database, storage, operations, jobs, start: () => startWorker(settings) }
}

type Folder = Awaited<ReturnType<typeof folderWithJobs>>

const asCli = (tenantId: string) => ({ tenantId, actor: { kind: 'system', name: 'cli' } }) as const

async function startJob(
  storage: Storage,
  operations: Operations,
  { id: tenantId, domain }: { readonly id: string; readonly domain: string },
  count: number,
): Promise<Started> {
  const userIds = await fillBin(storage, { tenantId, domain, count, deletedAt: new Date() })
  const rows = userIds.map((userId) => ({ userId }))
  const started = await operations.startRestoreJob(asCli(tenantId), { rows })
  if (!started.ok) throw new Error(started.error.type)
  return { tenantId, jobId: started.value.id }
}

async function rowsDone({ operations, jobs }: Folder): Promise<number> {
  let done = 0
  for (const { tenantId, jobId } of jobs) {
    const job = await operations.getJob(asCli(tenantId), { jobId })
    if (!job.ok) throw new Error(job.error.type)
    done += job.value.counts.restored + job.value.counts.failed
  }
  return done
}

async function waitFor(folder: Folder, rows: number): Promise<void> {
  await vi.waitFor(async () => expect(await rowsDone(folder)).toBeGreaterThanOrEqual(rows), {
    timeout: timeoutMs,
    interval: 10,
  })
}

/**
 * Expects every row to be restored exactly once, with one audit record each, and the database to be intact.
 */
async function expectAllDoneOnce({ storage, database, jobs }: Folder, rows: number): Promise<void> {
  const done = (await storage.read(() => everyRow('jobRows'))).map(
    ({ userId, outcome }) => `${userId} ${outcome}`,
  )
  const records = (await storage.read(() => everyRow('auditRecords'))).filter(
    ({ operation }) => operation === 'restoreUser',
  )
  const expected = rows * jobs.length
  expect([done.length, new Set(done).size, records.length]).toEqual([
    expected,
    // The users of all tenants have the same ids.
    rows,
    expected,
  ])
  expect(
    new Set(records.map(({ tenantId, targetId, outcome }) => `${tenantId} ${targetId} ${outcome}`)).size,
  ).toBe(expected)
  expect(done.every((row) => row.endsWith(' restored'))).toBe(true)
  expect(await checkIntegrity(database)).toEqual([])
}

test(
  'R38 a job whose worker is killed again and again does every row once',
  async () => {
    const [rows, kills] = isLong ? [10_000, 50] : [300, 3]
    const folder = await folderWithJobs(rows, 1)
    let killed = 0
    for (let done = 0; killed < kills && done < rows; done = await rowsDone(folder)) {
      const { child, exited } = folder.start()
      // The worker may be killed at any moment: from right after its first row on, and also while it looks
      // for a job.
      await Promise.race([waitFor(folder, done + 1), setTimeout(3_000)])
      await setTimeout(Math.random() * 80)
      child.kill('SIGKILL')
      await exited
      killed += 1
    }
    const { stop } = folder.start()
    await waitFor(folder, rows)
    expect(await stop()).toBe(0)
    await expectAllDoneOnce(folder, rows)
    console.info(`killed ${killed} times in ${rows} rows`)
  },
  timeoutMs,
)

test(
  'R38 two and four workers on one file do no row twice, and no fewer in the same time than one',
  async () => {
    const [rows, counts] = isLong ? [2_500, [1, 2, 4, 1, 2, 4]] : [100, [2]]
    const rates: string[] = []
    for (const count of counts) {
      const folder = await folderWithJobs(rows, 4)
      const workers: WorkerProcess[] = Array.from({ length: count }, () => folder.start())
      await waitFor(folder, 1)
      const [startedAt, before] = [performance.now(), await rowsDone(folder)]
      await waitFor(folder, rows * 4)
      const seconds = (performance.now() - startedAt) / 1000
      rates.push(`${count} workers: ${Math.round((rows * 4 - before) / seconds)} rows/s`)
      expect(await Promise.all(workers.map(({ stop }) => stop()))).toEqual(workers.map(() => 0))
      await expectAllDoneOnce(folder, rows)
    }
    console.info(rates.join('; '))
  },
  timeoutMs,
)

test(
  'a long job takes no more memory than a short one',
  async () => {
    const rows = isLong ? 100_000 : 3_000
    const folder = await folderWithJobs(rows, 1)
    const { child, stop } = folder.start()
    await waitFor(folder, 1_000)
    const atStart = residentMegabytes(child.pid)
    const startedAt = performance.now()
    let most = atStart
    while ((await rowsDone(folder)) < rows) {
      most = Math.max(most, residentMegabytes(child.pid))
      await setTimeout(100)
    }
    const seconds = (performance.now() - startedAt) / 1000
    expect(await stop()).toBe(0)
    console.info(`${rows} rows at ${Math.round(rows / seconds)}/s: ${atStart} MB, at most ${most} MB`)
    expect(most - atStart).toBeLessThanOrEqual(64)
  },
  timeoutMs,
)

function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024)
}
