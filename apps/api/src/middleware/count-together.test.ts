import type { RateCounters } from '@reprieve/operations'
import { openTestDirectory, type TestDirectory } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { countTogether } from './count-together.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

test('what one process counts, another knows soon', async () => {
  const { rateCounters } = directory.operations
  const [one, other] = [countTogether(rateCounters, 60_000), countTogether(rateCounters, 60_000)]
  await one('partner')
  let own = 0
  await vi.waitFor(async () => {
    own += 1
    expect((await other('partner')).points).toBeGreaterThan(own)
  })
  expect((await other('another partner')).points).toBe(1)
})

test('each process goes on counting while the database is away', async () => {
  const away: RateCounters = {
    ...directory.operations.rateCounters,
    add: () => Promise.reject(new Error('away')),
  }
  const count = countTogether(away, 60_000)
  for (let requests = 1; requests <= 3; requests += 1) {
    expect((await count('partner')).points).toBe(requests)
  }
})
