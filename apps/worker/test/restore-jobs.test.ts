import { fillBin } from '@reprieve/db/testing'
import { expect, test } from 'vitest'
import { jobsRound, nextPortion } from '../src/restore-jobs.ts'
import { asAdmin, contoso, demoDirectory } from './demo-directory.ts'
import { logLines } from './log-lines.ts'

const start = new Date('2026-05-04T10:00:00Z')

/** Opens the demo with a job, and a round that works on it with a clock of its own. */
async function directoryWithJob(count: number) {
  const directory = await demoDirectory(start)
  const { operations, storage } = directory
  const filling = { tenantId: contoso, domain: 'contoso.example', count, deletedAt: start }
  const rows = (await fillBin(storage, filling)).map((userId) => ({ userId }))
  const started = await operations.startRestoreJob(asAdmin, { rows })
  if (!started.ok) throw new Error(started.error.type)
  const { log, lines } = logLines()
  const stopping = new AbortController()
  const pauses: number[] = []
  let onPause = (): void => {}
  const round = jobsRound({
    operations,
    workerId: 'a worker',
    leaseSeconds: 5,
    log,
    monotonicMs: () => 0,
    sleep: async (ms) => {
      pauses.push(ms)
      onPause()
    },
  })
  const jobOf = async () => {
    const job = await operations.getJob(asAdmin, { jobId: started.value.id })
    if (!job.ok) throw new Error(job.error.type)
    return job.value
  }
  const stopAfter = (portions: number) => {
    onPause = () => {
      if (pauses.length === portions) stopping.abort()
    }
  }
  return { ...directory, round: () => round(stopping.signal), pauses, lines, jobOf, stopAfter }
}

test('R38 a round does every portion of the job, rests between them and tells of the end', async () => {
  const { round, jobOf, lines, pauses } = await directoryWithJob(150)
  await round()
  expect((await jobOf()).counts).toEqual({ total: 150, pending: 0, restored: 150, failed: 0 })
  expect(pauses).toHaveLength(2)
  expect(lines).toMatchObject([{ msg: 'finished a job', restored: 150, failed: 0, tenantId: contoso }])
})

test('R38 a round that is told to stop does so between two portions, and the next one goes on from there', async () => {
  const directory = await directoryWithJob(150)
  directory.stopAfter(1)
  await directory.round()
  expect(await directory.jobOf()).toMatchObject({ state: 'running', counts: { restored: 100, pending: 50 } })
  const { operations } = directory
  const work = await operations.workOnJobs({ workerId: 'a worker', rows: 100, leaseSeconds: 5 })
  expect(work?.job.counts).toMatchObject({ restored: 150, pending: 0 })
})

test('portions grow and shrink with the time that they take, within bounds', () => {
  expect(nextPortion(100, 60)).toBe(100)
  expect(nextPortion(100, 30)).toBe(200)
  expect(nextPortion(100, 120)).toBe(50)
  expect(nextPortion(1, 60_000)).toBe(25)
  expect(nextPortion(1_000, 0)).toBe(1_000)
})
