import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDirectory, type TestDirectory } from '../../testing/index.ts'
import { rateCounters } from './rate-counters.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

it('counts what two processes add, until the time is over', async () => {
  const { dependencies, clock } = directory
  const [one, other] = [rateCounters(dependencies), rateCounters(dependencies)]
  await Promise.all([one.add('anna', 1, 60_000), other.add('anna', 2, 60_000)])
  expect(await one.read('anna')).toEqual({ points: 3, msLeft: 60_000 })
  clock.set(new Date(clock.now().getTime() + 59_999))
  expect(await other.add('anna', 1, 60_000)).toEqual({ points: 4, msLeft: 1 })
  clock.set(new Date(clock.now().getTime() + 1))
  expect(await one.read('anna')).toEqual({ points: 0, msLeft: 0 })
  expect(await one.add('anna', 1, 60_000)).toEqual({ points: 1, msLeft: 60_000 })
})

it('loses no point of many that come at once, and forgets one key alone', async () => {
  const counters = rateCounters(directory.dependencies)
  await Promise.all(Array.from({ length: 30 }, () => counters.add('ben', 1, 60_000)))
  await counters.add('cleo', 1, 60_000)
  expect(await counters.read('ben')).toMatchObject({ points: 30 })
  await counters.forget('ben')
  expect(await counters.read('ben')).toEqual({ points: 0, msLeft: 0 })
  expect(await counters.read('cleo')).toMatchObject({ points: 1 })
})

it('takes a point back, and none of a count that has ended meanwhile', async () => {
  const { dependencies, clock } = directory
  const counters = rateCounters(dependencies)
  await counters.add('dora', 2, 60_000)
  await counters.takeBack('dora')
  expect(await counters.read('dora')).toMatchObject({ points: 1 })
  clock.set(new Date(clock.now().getTime() + 60_000))
  await counters.takeBack('dora')
  expect(await counters.add('dora', 1, 60_000)).toMatchObject({ points: 1 })
})
