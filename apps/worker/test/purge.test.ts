import { once } from 'node:events'
import { loadConfig } from '@reprieve/config'
import { row, statements } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { expect, test } from 'vitest'
import { purgeRound } from '../src/purge.ts'
import { startLoop } from '../src/run-loop.ts'
import { asAdmin, contoso, demoDirectory } from './demo-directory.ts'
import { logLines } from './log-lines.ts'

const start = new Date('2026-05-04T10:00:00Z')
const hourMs = 3_600_000
const later = (hours: number): Date => new Date(start.getTime() + hours * hourMs)

const never = new AbortController().signal

async function directoryWithPurge() {
  const directory = await demoDirectory(start)
  const { clock, operations } = directory
  const { log, lines } = logLines()
  const round = purgeRound({ operations, log })
  const pass = (hours: number): void => {
    clock.now = new Date(clock.now.getTime() + hours * hourMs)
    clock.elapsedMs += hours * hourMs
  }
  return { ...directory, lines, round, pass }
}

const bin = async ({ operations }: Awaited<ReturnType<typeof directoryWithPurge>>) => {
  const page = await operations.listDeletedUsers(asAdmin, {})
  if (!page.ok) throw new Error(page.error.type)
  return page.value.items.map(({ user }) => user)
}

test('R40 a sweep purges who has expired and nobody else, once, and leaves the directory whole', async () => {
  const directory = await directoryWithPurge()
  const { clock, lines, database, pass, round, storage } = directory
  const before = await bin(directory)
  const expiring = before.filter(
    ({ purgeAt, hold }) => purgeAt > start && purgeAt <= later(2) && hold === null,
  )
  expect(expiring.length).toBeGreaterThan(0)

  pass(2)
  await round(never)
  await round(never)
  expect(lines).toMatchObject([{ msg: 'purged expired users', finished: true }])
  for (const { id } of expiring) {
    expect(await storage.read(() => row(statements.userById, { tenantId: contoso, id }))).toBeUndefined()
  }
  const left = await bin(directory)
  expect(left.map(({ id }) => id)).toEqual(
    before.filter((user) => !expiring.includes(user)).map(({ id }) => id),
  )
  expect(clock.now).toEqual(later(2))
  expect(await checkIntegrity(database)).toEqual([])
})

test('R40 whoever expires is purged within a minute, at the default interval and whatever its chance', async () => {
  const directory = await directoryWithPurge()
  const { operations, pass, round } = directory
  const [next] = (await bin(directory))
    .filter(({ hold }) => hold === null)
    .toSorted((a, b) => a.purgeAt.getTime() - b.purgeAt.getTime())
  pass(((next?.purgeAt.getTime() ?? 0) - start.getTime() - 1) / hourMs)
  const loaded = loadConfig({})
  if (!loaded.ok) throw new Error('the defaults are wrong')
  const lags: number[] = []
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const { log } = logLines()
  const loop = startLoop({
    name: 'purge',
    round,
    log,
    newId: () => 'a round',
    random: () => 0.999,
    intervalMs: loaded.value.purgeIntervalMs,
    sleep: async (ms, signal) => {
      pass(ms / hourMs)
      lags.push((await operations.measureBacklog()).purgeLagMs)
      if (lags.length === 4) end()
      if (lags.length >= 4 && !signal.aborted) await once(signal, 'abort')
    },
  })
  await ended
  await loop.stop()
  expect(Math.max(...lags)).toBeGreaterThan(0)
  expect(Math.max(...lags)).toBeLessThan(60_000)
  expect((await bin(directory)).map(({ id }) => id)).not.toContain(next?.id)
})

test('R42 who is on hold stays, also long after the window', async () => {
  const directory = await directoryWithPurge()
  const held = (await bin(directory)).filter(({ hold }) => hold !== null)
  expect(held.length).toBeGreaterThan(0)
  directory.pass(24 * 365)
  await directory.round(never)
  expect((await bin(directory)).map(({ id }) => id)).toEqual(held.map(({ id }) => id))
})

test('R43 nothing is purged while the clock is ahead by more than a day, and it goes on once it is right', async () => {
  const { clock, lines, pass, round } = await directoryWithPurge()
  await round(never)
  clock.now = later(24 * 40)
  await round(never)
  await round(never)
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    const [expectedAt, shownAt] = [start, later(24 * 40)].map((at) => at.toISOString())
    expect(line).toMatchObject({ level: 50, expectedAt, shownAt })
  }

  clock.now = start
  pass(2)
  await round(never)
  expect(lines[2]).toMatchObject({ msg: 'purged expired users' })
})

test('R43 time that has really passed is no jump', async () => {
  const { lines, pass, round } = await directoryWithPurge()
  pass(24 * 40)
  await round(never)
  expect(lines[0]).toMatchObject({ msg: 'purged expired users', finished: true })
})

test('a sweep that is told to stop does not begin', async () => {
  const { lines, pass, round } = await directoryWithPurge()
  pass(2)
  await round(AbortSignal.abort())
  expect(lines).toEqual([])
})
